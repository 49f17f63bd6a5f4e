# ---- about somebody else ----

# ---- a relative ----
others-relative-first =
    You can go to the police right now, even after a few hours. The police of Ukraine say: they take a missing-person statement the same day, wherever the person went missing.
others-relative-numbers =
    { svc-ua-102 } — if you are in Ukraine
    { svc-eu-112 } — if you are in a country of Europe, in Turkey or in Georgia
    { svc-ua-consular } — consular line, if a citizen of Ukraine is abroad
others-relative-way =
    Step by step: call, gather what you know, send one calm message. Each step has a button below.
others-relative-call-open = What to tell the police
others-relative-gather-open = What to gather
others-relative-message-open = One quiet message
others-relative-care-open = What to avoid
others-relative-worry-open = They answer, but strangely
others-relative-person-open = Talk to a person
others-relative-numbers-open = Numbers now

others-relative-call-say =
    You can say: "A person close to me is missing. The last contact was on this day. They were going to this place, with this person. I am afraid something is wrong."
others-relative-call-where =
    Where to go:
    • the nearest police station at home, even if the person went missing elsewhere;
    • the consular line, if the person is abroad;
    • the police of that country. You can choose the country below.
others-relative-call-ask =
    Ask for the case number, the name of the officer, and when to call again. Write down who told you what.
others-relative-call-child = Is it a child who is missing? Many EU countries also have { svc-eu-116000 }.
others-relative-call-gather = What to gather
others-relative-call-message = One quiet message
others-relative-call-numbers = Numbers now

others-relative-care-not =
    What may do harm, however much you want to help:
    • threatening those who may be with the person;
    • posting addresses, names or guesses in open groups;
    • going to fetch the person on your own;
    • paying people who promise to "find" or "buy back" the person, without asking the police first.
others-relative-care-instead = What helps more: pass on everything you learn to the police.
others-relative-care-you =
    You need sleep, rest and food too. Ask someone close to you to help with that.
others-relative-care-message = One quiet message
others-relative-care-person = Talk to a person
others-relative-care-numbers = Numbers now

others-relative-worry-signs =
    Sometimes a person answers, and still you feel uneasy. Take note if they:
    • write in words that are not theirs, or only briefly;
    • never talk without someone beside them;
    • do not say where they live and for whom they work;
    • have their papers, money or phone kept by others;
    • ask you not to ask and not to call.
others-relative-worry-honest =
    This proves nothing yet. But you can ask for advice now; you do not have to wait until it gets worse.
others-relative-worry-how =
    Write as if someone else were reading too. On the phone, ask what can be answered with yes or no:
    "Is it a good time?" "Shall I call you back later?"
    Even if they say that nobody is near, others may be listening. The code word that you agreed on means: they need help.
others-relative-worry-plan-open = If they can talk
others-relative-worry-person = Talk to a person
others-relative-worry-lost = There is no contact at all
others-relative-worry-numbers = Numbers now

others-relative-plan-listen =
    If you can talk with nobody listening: listen, do not scold, do not say "I told you so". Say: "I am on your side. You decide."
others-relative-plan-agree =
    Agree on simple things:
    • a code word that means "get help";
    • when you call, and what you do if there is no answer;
    • where they are now: the street, a shop nearby, a sign;
    • copies of papers with you.
others-relative-plan-send =
    You can send them the number of a line in that country, in a way they can erase at once. Call for them with their consent, but at once if they are in danger.
others-relative-plan-lines = Lines by country
others-relative-plan-quiet = Quiet ways
others-relative-plan-numbers = Numbers now

# ---- somebody who sees it ----
others-witness-calm =
    Thank you for not walking past. If it is happening right now, the numbers come first. The rest can wait.
others-witness-not =
    How to do no harm:
    • it is safer not to go nearer or speak to those in charge of the people;
    • not to film if they could see you;
    • not to ask the person in front of others whether all is well;
    • not to post photos or addresses online.
others-witness-do =
    What really helps: remember and write down. Where and when, how many people, cars and plates, what you yourself saw or heard. Keep guesses apart.
others-witness-after = The person may refuse help or take fright. That does not mean you were wrong.
others-witness-talk-open = If the person talks to you
others-witness-colleague-open = It is where I work
others-witness-host-open = They stay in my home
others-witness-numbers = Numbers now

others-witness-talk-place = Talk where nobody hears, and briefly. Begin simply: "Do you need any help?"
others-witness-talk-words =
    What you can do:
    • Listen and believe; do not press for details.
    • Do not promise what you cannot do: hide them, drive them, "solve it all".
    • Do not invite them home or give your address.
    • You can show a number on your phone or write it on a slip of paper.
others-witness-talk-decide =
    The person decides whether to call. It is different when someone is in danger, or it is a child: then call at once { svc-eu-112 }
others-witness-talk-card = Show a card
others-witness-talk-lines = Lines by country
others-witness-talk-numbers = Numbers now

others-colleague-signs =
    Does someone work next to you, and is something wrong? Signs may be:
    • they are brought and fetched, and never go anywhere alone;
    • somebody else always speaks for them;
    • another person has their passport and pay;
    • they work more than all others and do not know what they earn;
    • they are afraid, tired, speak as if by heart.
others-colleague-do =
    What you can do: ask, alone with them, whether they need help, and leave a number. It is safer not to ask the boss: the boss may be the reason.
others-colleague-who =
    You can ask a line of the country for advice. You do not have to prove anything for that.
others-colleague-lines = Lines by country
others-colleague-talk = How to begin
others-colleague-numbers = Numbers now

others-host-thanks = Thank you for giving people a home. You may notice what others do not see.
others-host-good =
    What helps guests feel safe:
    • a key of their own and a door that locks;
    • papers with them only; better not to keep them, even "for safety";
    • clear rules: how long they can stay, who pays for what;
    • time to think before they agree to a job or a trip.
others-host-worry =
    Does someone offer your guest work without a contract, or a "free trip"? Check it together. Did a guest not come back? In Britain, hosts are advised to tell the local authority. If there is danger, call { svc-eu-112 }
others-host-offer = Check an offer
others-host-missing = A person is missing
others-host-person = Talk to a person
others-host-numbers = Numbers now

# ---- for journalists ----
others-journalist-what =
    This is an information platform: two Telegram bots and web pages. They are for people who go abroad, or are there and have got into trouble.
others-journalist-how =
    A program answers. All words were written beforehand, and their sources stand below the text. Nobody is on duty here yet, and we say so openly.
others-journalist-desk-how =
    A program answers. Its words were written beforehand, and their sources stand below the text. Whoever wishes can tell people something: who will read it is shown before writing.
others-journalist-state =
    Texts and numbers are still being checked. What is not checked carries a mark. The platform publishes no figures of its own about people who write.
others-journalist-talk = We show nobody's conversations and do not look for people to be interviewed.
others-journalist-figures-open = Figures and sources
others-journalist-words-open = Writing with respect
others-journalist-schemes-open = How it goes
others-journalist-protect-open = What we keep

others-journalist-figures-ua =
    Ukraine, as the press reports:
    • registered: { fact-figures-ua-2025 };
    • affected: { fact-figures-ua-2025-people };
    • affected during the war: { fact-figures-ua-war }.
others-journalist-figures-others =
    The International Organization for Migration in Ukraine helped { fact-figures-iom-2024 }.
    In the European Union { fact-figures-eu } are found to be affected, says the European Commission.
others-journalist-figures-method =
    How to read this: it is only what was noticed and recorded. The police count cases and people, organisations count those they helped. The numbers cannot be added up. We read publications, not the reports themselves.
others-journalist-figures-words = Writing with respect
others-journalist-figures-back = About the platform

others-journalist-words-people =
    The person comes first:
    • ask for consent before the talk, before the picture, before publishing;
    • let the person decide what not to tell;
    • write nothing by which they can be recognised, if they do not want it;
    • remember: it is hard to say no to those who give you a home or help.
others-journalist-words-images =
    Pictures: no chains, no barcodes on skin, no sexualised images. Many were not beaten but slowly made dependent. Such images keep people from recognising themselves.
others-journalist-words-words =
    Words: many prefer "person affected" or "survivor" to "victim". Do not call it "consent" when a person was deceived.
others-journalist-words-numbers = Add the number of a line to your piece. Check it on the day you publish.
others-journalist-words-figures = Figures and sources
others-journalist-words-numbers-open = What you see on a number
others-journalist-words-back = About the platform
