# Words for responders. Each answer is always said in the same words, after an editor has reviewed it.

# ---- greeting and first words ----
answer-greeting =
    Hello. I am on duty here and I am reading what you write. You do not need to give a name. Tell as much as you like.
answer-greeting-night =
    Hello. It is good that you wrote, however late it is. I am here and in no hurry. What is happening?
answer-safe-to-write =
    First, please tell me: is it safe for you to write now? A yes or no is enough. If someone could see the screen, write no.
answer-not-safe-now =
    Then do not write while it is not safe. Press "Clear" and come back when you can. If it is urgent, call { svc-eu-112 }
answer-who-reads =
    The person on duty on this line is reading this. Telegram can see the chat itself. I will pass nothing on until you say yes. The exceptions: danger to life, or a child who is being hurt.
answer-who-reads-police =
    The police officers on duty are reading this. Telegram can see the chat itself. If we see that the law was broken, in Ukraine we must put it on record within 24 hours.
answer-no-name =
    You do not need to give a name. You may make one up, so that I can address you.
answer-believe =
    Thank you for telling me. I believe you. What was done to you is not your fault.
answer-shame =
    There is nothing to be ashamed of here. It happens to many, and this is exactly what people write to us about.
answer-wait =
    I need a few minutes to look this up. I will come back here. If it becomes dangerous, do not wait: { svc-eu-112 }
answer-colleague-takes-over =
    A colleague will take over now. They will read everything you wrote, so you will not have to repeat it.
answer-language-switch =
    Which language is easier for you? If I do not write it, I will find somebody who does. We will not put your words through an outside translation program.

# ---- danger ----
answer-danger-now =
    If there is danger right now, call { svc-eu-112 }, in Ukraine also { svc-ua-102 }. If you cannot speak, write me only the town and the street.
answer-threats-now =
    Threats are serious, even when only written. Is there a safe place near you, with many people? Your safety comes first; the rest can follow.
answer-where-are-you =
    So that help can find you, please write the country and the town. You can add the name of a shop or a sign nearby.
answer-call-for-you =
    With your consent I will call the police where you are now. I will say only what you and I agree on. Do you agree?
answer-call-without-consent =
    I fear for your life, so I am calling for help now. I will say only where you are and what threatens you.
answer-suicidal =
    I am so sorry that it hurts this much. I am here; you are not alone. Is there someone near whom you trust? If you are afraid you may harm yourself, call { svc-eu-112 }
answer-hurt-body =
    If you were beaten or are in pain, you need a doctor. Call { svc-eu-112 } for an ambulance. You can ask for help without papers.

# ---- children ----
answer-under-18 =
    Thank you for writing. It matters to me that nothing harms you. Is there an adult you trust? If you are scared right now, call { svc-eu-112 }
answer-under-18-who-told =
    I will be honest from the start: if someone hurts you or your life is in danger, I have to tell the police. About anything else I will ask you first.
answer-child-missing =
    Is the child missing? Call the police now, there is no need to wait: { svc-ua-102 } in Ukraine, { svc-eu-112 } in Europe. Then tell me what you know.

# ---- what we do ----
answer-police-only-with-consent =
    We pass nothing to the police without your consent. The exceptions: danger to life, or a child who is being hurt. If you agree, say what exactly may be told. You can change your mind until we have passed it on.
answer-police-desk-records =
    We are the police. If the law was broken, we must record it, even if you change your mind later. You can ask in general first, without names. You can also turn to an organisation that helps, or to a lawyer.
answer-referral =
    I know a service that can help with exactly this. May I pass on to them briefly what happened and how to reach you?
answer-no-promise-outcome =
    I cannot promise how it will end; that is not mine to decide. I will do what we agreed, and tell you if it does not work.
answer-cannot-call-you =
    We cannot call you first: someone else may pick up the phone. Write when and where it is safe for you to talk.
answer-save-evidence =
    If it is safe, save: messages, the advert, transfers, photos of the place. Send copies to someone you trust and remove them from the phone.
answer-papers =
    A passport can be replaced, even if it was taken. Write down who, when and where. If you like, let us go through the steps together.
answer-pay =
    Work must be paid for, even without a contract. Write down the days, the hours and what was promised. I will look for a line where you can ask about this.
answer-consulate =
    A Ukrainian consulate can issue a new passport or a certificate for return. The line for citizens abroad answers { fact-ua-consular-hours }: { svc-ua-consular }
answer-lawyer =
    It is better to ask a lawyer about this: they can say what it means for you. Shall I tell you where to find a free one?
answer-check-in =
    Shall I write to you at a certain time and ask how you are? Say when it is safe to read. I will not call.
answer-seeker-message =
    You are looking for someone. We tell nobody whether we know a person. Call the police now, there is no need to wait: { svc-ua-102 } in Ukraine, { svc-eu-112 } in Europe.
answer-end-talk =
    Let us stop for today, if you agree. You can come back at any time. The program will tell you when people are here. Take care of yourself.

# ---- the seven refusals: the same words each time ----
answer-refuse-shelter-address =
    We never give the address of safe housing to anyone, not even to family. That protects everyone who lives there. I can tell you which line helps with housing.
answer-refuse-staff-name =
    We do not say who is on duty and when: that protects those who help here. But it is a person who is talking with you now.
answer-refuse-known-person =
    We tell nobody whether we know a person or whether they wrote to us. This means neither yes nor no. We protect you in the same way.
answer-refuse-others-story =
    We do not show other people's stories, photos or names. We protect yours in the same way.
answer-refuse-money =
    We give no money and ask for none, and we take no cards. If someone asks for them in our name, it is not us. I can show where help is.
answer-refuse-legal-verdict =
    We cannot say what a court or an authority will decide, and we sign no papers for you. That is for a lawyer. Free legal aid in Ukraine: { svc-ua-legal-aid }. Are you abroad? We can say where to look.
answer-refuse-act-alone =
    We cannot come for you or fetch a person by ourselves: it could do harm. Together we will call those who can do it safely.
