# ---- life abroad ----
abroad-start-hello =
    Short advice about life abroad. Choose what you need now.
abroad-start-calm =
    There is no hurry. You can always come back to this list.
abroad-start-transport-open = The way and the border
abroad-start-housing-open = Housing
abroad-start-papers-open = Papers at hand
abroad-start-registering-open = Registering for protection
abroad-start-rights-open = My rights
abroad-start-children-open = With children
abroad-start-after-open = When it is behind you

# ---- the way, housing, papers ----
transport-ask =
    Before you get into a car or a bus:
    • Ask the driver's name, who sent the driver and where exactly you are going.
    • Photograph the number plate and the driving licence. Send them to someone close and say where you are.
    • Choose carriers that people know, or helpers with the badge of an organisation.
transport-signs =
    It is better not to get in if:
    • they take only women or children;
    • they want your passport or phone;
    • they want your family to travel apart;
    • they do not say where they are from and who knows them.
transport-favour =
    You owe nothing for help on the way. Do they want a favour afterwards? You can say no and go to where people are.
transport-way-open = On the way
transport-border-open = At the border
transport-housing-open = Where to stay
transport-numbers = Numbers now

housing-look =
    Before you agree to a place:
    • If you can, look through known organisations or the local authority.
    • Ask other people about the host.
    • Ask what is expected of you in return. Agree on the price beforehand.
    • Send the address to someone close. You can also tell the authority where you stay.
housing-in =
    When you arrive, check:
    • you have the key and can go out when you want;
    • your papers and phone are with you;
    • you can call freely.
housing-signs =
    Is the room only for women on their own? Do they want your papers "for safety"? That is a reason to look for another place.
housing-now-open = The host puts pressure on me
housing-registering-open = Registering for protection
housing-papers-open = They took my papers
housing-numbers = Numbers now

housing-now-calm =
    Does the host expect "thanks", unpaid work or intimacy? You do not have to do that. It happens to many people, and you can leave.
housing-now-steps =
    What you can do:
    • If it is not safe, it is better not to argue and not to say that you are leaving.
    • Take papers, phone, medicines and some money. Other things can be fetched later.
    • Write to someone close where you are.
    • Go where people are: a station, a hospital, the town hall, a church.
housing-now-where =
    With temporary protection in the EU there is help with housing too. You can ask the office or a line about another place. Choose a country below.
housing-now-cannot = I cannot speak
housing-now-papers = They took my papers
housing-now-numbers = Numbers now

papers-care-steps =
    Your passport should be with you. You can show it to border guards, police, an office and a consulate.
    • Photograph passport, visa, permit and contract. Send the photos to your own email and to someone close.
    • Keep copies apart from the originals.
    • Your bank card, PIN and SIM card should also be with you only.
papers-care-ask =
    Do they want the original or a scan "for registration"? First find out who they are, what for, and how you can check them.
papers-care-fear =
    Are your papers already gone? You can ask for help without them. A passport can be replaced.
papers-care-taken = They took my papers
papers-care-consulate = Consulate
papers-care-before = Before the trip
papers-care-numbers = Numbers now

# ---- registering for protection ----
registering-how =
    Register for temporary protection yourself, at the office. It is free.
    • Ask for an interpreter if you do not understand the language.
    • It is safer not to sign what you do not understand.
    • Keep the document and the card you are given.
registering-own =
    Whether to ask for protection is your own decision. You can say no to "helpers" who want money, your passport or your card.
registering-until =
    In EU countries protection runs until { fact-tp-end }. Ask the office whether there is a newer decision.
registering-rights-open = What protection gives
registering-arrival-open = After arrival
registering-forced-open = A "trip to Europe"
registering-numbers = Numbers now

# ---- rights ----
rights-hello =
    Everyone has rights. You can ask for help without papers and without the language.
rights-honest =
    Here are the main points in plain words. A lawyer can say what applies in your country and in your case.
rights-work-open = My rights at work
rights-protection-open = Temporary protection
rights-stopped-open = Stopped or detained
rights-language-open = Interpreter, someone with you
rights-ask-open = Asking without papers
rights-lawyer-open = Lawyer
rights-numbers = Numbers now

rights-work-same =
    With temporary protection in the EU you can work. The EU Agency for Fundamental Rights looked at twelve countries. It found that the law on pay and conditions there is the same for you as for local people.
rights-work-steps =
    What you can do:
    • Ask for a contract in a language you understand.
    • Write down your hours every day.
    • Keep a copy of every paper.
    • Keep your passport: an employer has no right to take it.
rights-work-who =
    A labour inspectorate or a union can help with pay; you need not prove anything else. Did you work without a permit? You can ask for help all the same.
rights-work-paid = They don't pay, or a debt
rights-work-where = Where to turn
rights-work-papers = They took my papers
rights-work-numbers = Numbers now

rights-protection-gives =
    Temporary protection in EU countries gives:
    • the right to live and work there;
    • help with housing;
    • medical and social help;
    • school for children.
rights-protection-differs =
    This is the least an EU country must give. How exactly differs from country to country. Ask the office or a line of the country.
rights-protection-fear =
    Do they say you will be deported or lose protection if you tell someone? People often say that to keep you silent. An office gives protection, not an employer or a host.
rights-protection-register = Registering for protection
rights-protection-lawyer = Lawyer
rights-protection-numbers = Numbers now

rights-stopped-list =
    Detained in an EU country? You must be told your rights in a language you understand. Among them is the right:
    • to a lawyer and an interpreter;
    • to stay silent;
    • to know what you are suspected of;
    • to have the consulate and one person close to you told.
rights-stopped-say =
    You can say: "I need a lawyer and an interpreter." It is safer not to sign what you do not understand.
rights-stopped-forced =
    This rule applies when a person is suspected of breaking the law. Were you made to do something? Tell the lawyer, it matters to the law.
rights-stopped-lawyer = Lawyer
rights-stopped-consulate = Consulate
rights-stopped-card = Show a card
rights-stopped-drawn = I got drawn into something
rights-stopped-numbers = Numbers now

rights-language-eu =
    Do you go to the police in an EU country yourself? By an EU rule they must make sure that you understand them and they understand you.
    • They should speak to you in simple words.
    • If you need help to understand, you can bring someone you trust to the first talk. There are exceptions.
rights-language-ask =
    Ask for an interpreter at once. It is safer if the interpreter is not the one who presses you or speaks for you.
rights-language-lawyer =
    A lawyer can be free too. Begin by asking whether it all stays between you.
rights-language-law = Lawyer
rights-language-card = Show a card
rights-language-numbers = Numbers now

rights-ask-can =
    You can ask for help even without papers or a permit. Even if you agreed at first, or did something under pressure.
rights-ask-who =
    You can ask first:
    • Who is listening: police, a state service or a charity?
    • Must you pass on what I say to somebody?
    • May I keep my name to myself?
rights-ask-differs =
    Countries differ. In Finland help does not depend on papers. In Belgium there are three centres; they ask you to break with those people, accept support and co-operate.
rights-ask-stay =
    Whether you can stay in the country is decided by its authorities. Talk to a lawyer before you talk to an office.
rights-ask-places-open = Is it the same everywhere?
rights-ask-places-back = Asking without papers
rights-ask-places-lawyer = Lawyer
rights-ask-places-numbers = Numbers now
rights-ask-papers = They took my papers
rights-ask-lawyer = Lawyer
rights-ask-person = Talk to a person
rights-ask-numbers = Numbers now

# ---- children ----
children-steps =
    Before you travel with a child:
    • Teach the child their full name and a phone number. Give a small child a card with the number.
    • Agree where to meet if you lose each other.
    • Save someone close in the phone so that they come first.
    • Photograph the child's papers.
    • Keep the child in sight. Leave the child with official staff only.
children-signs =
    It is better to say no if:
    • they invite the child alone: a camp, a casting, studies, an "evacuation" by strangers;
    • they promise money or gifts for the child;
    • they offer adoption "for the time of the war".
children-lost =
    Is a child missing? Go to the police at once: { svc-eu-112 }. Many EU countries also have { svc-eu-116000 }.
children-missing = Someone close is missing
children-papers = The child's papers
children-person = Lines by country
children-numbers = Numbers now

# ---- when it is behind you ----
after-calm =
    You have come this far, and that is a lot. The rest can go step by step, at your own pace.
after-what =
    This is about time to rest, help, money and the way home. We do not know what the authorities will decide. A lawyer can help you prepare.
after-time-open = Time to rest and think
after-who-open = Who decides abroad
after-status-open = Status in Ukraine
after-forced-open = I was made to do it
after-money-open = Money for the harm
after-return-open = The way home
after-numbers = Numbers now

after-time-what =
    There can be time for you: at least { fact-reflection-min } to rest and decide what to do next. This rule stands in a Council of Europe convention, as the "recovery and reflection period". It begins when there are grounds to believe that a person was trafficked.
after-time-gives =
    Under the convention, the person must not be expelled from the country in that time. After it a residence permit may follow. It does not take away the right to ask for asylum.
after-time-lengths =
    The length differs. As far as we know: Poland { fact-reflection-pl }, the Netherlands { fact-reflection-nl }, Croatia { fact-reflection-hr }.
after-time-who =
    Whether this time is given is decided by the authorities of the country. You can ask the police, a helpline or a lawyer about it.
after-time-abroad = Who decides abroad
after-time-lawyer = Lawyer
after-time-numbers = Numbers now

after-who-decides =
    Abroad the authorities of that country decide, by their laws. We do not decide this and cannot promise it.
after-who-eu =
    What we know:
    • For citizens of countries outside the EU there is an EU rule: time to think, then a permit to stay if the person co-operates with the authorities.
    • In Belgium three centres help, in Finland a state assistance system.
    • Agreement that was got by deceit or force does not count.
    • If the person was under eighteen, deceit or force need not be shown.
after-who-first =
    Where to begin? With a helpline or a lawyer in the country where you are. Choose a country below.
after-who-time = Time to rest and think
after-who-lawyer = Lawyer
after-who-numbers = Numbers now

after-status-name =
    Ukrainian law has the "status of a person affected by trafficking in human beings". Anyone can ask for it, of any sex, age or citizenship.
after-status-steps =
    How it goes:
    • Where: the local state administration at the place where you stay.
    • What: an application, a copy of an ID and other material that you have.
    • Then a talk and a questionnaire. Foreigners have an interpreter.
    • The facts are checked, then comes the decision. The central authority in charge of social policy takes it.
    • A refusal can be taken to court.
after-status-time =
    We do not know for sure how long it takes and how to ask from abroad. Ask a consulate or { svc-ua-527 } (calls from Ukraine).
after-status-gives-open = What the status gives
after-status-lawyer = Lawyer
after-status-person = Talk to a person
after-status-numbers = Numbers now

after-status-gives-list =
    The status in Ukraine gives a right to:
    • a temporary place to stay;
    • medical, psychological and legal help;
    • an interpreter;
    • a one-time payment;
    • lawful stay for foreigners.
after-status-gives-term =
    It is given for { fact-ua-status-term } and may be prolonged. We know the payment for children only: { fact-ua-payment-child }. The administration can tell adults the sum.
after-status-gives-liability =
    With the certificate you can also ask to be released from liability for what you were made to do. What will be decided, we cannot promise.
after-status-gives-back = How to ask for the status
after-status-gives-lawyer = Lawyer
after-status-gives-numbers = Numbers now

after-forced-rule =
    EU law has a rule ({ fact-eu-forced }): the authorities must have the right not to prosecute or punish a person for what they were compelled to do. Whether to use that right, the authorities decide.
after-forced-honest =
    This is not a promise. In each case the authorities and a court decide by the law of their country. In Ukraine the status certificate lets a person ask to be released from liability.
after-forced-steps =
    What you can do:
    • Talk to a lawyer first, and then to the police.
    • Write down who made you do it, how, when, and what the threats were.
    • Keep the messages, if that is safe.
after-forced-lawyer = Lawyer
after-forced-status = Status in Ukraine
after-forced-drawn = I got drawn into something
after-forced-numbers = Numbers now

after-money-ways =
    In most European countries the law gives a right to money for the harm ("compensation"). There are two ways:
    • from the one who did the harm, through a court;
    • from the state, through its office.
    It can include unpaid wages, medical costs, pain and fear.
after-money-honest =
    To be honest: people get this money rarely, and it takes long. You can ask for your pay separately; for that you need not prove anything else.
after-money-keep =
    Keep whatever shows the harm: notes of hours, receipts, doctor's notes, messages. Ask a lawyer about the ways and the time limits.
after-money-paid = They don't pay, or a debt
after-money-lawyer = Lawyer
after-money-numbers = Numbers now

after-return-own =
    Whether and when to go home is your decision. First think about whether it is safe there: do those people know your address, who will meet you.
after-return-help =
    Who can help:
    • A consulate. Without a passport it can issue a certificate for return.
    • The International Organization for Migration (IOM). In Poland, for example, it helps with advice, papers, a place to stay before the trip and support at home. It also looks at whether returning is safe. Line: { svc-pl-iom }
    • The line { svc-ua-527 }, calls from Ukraine.
after-return-home =
    At home you can ask for the status and for help. There is nothing to be ashamed of: what others did is not your fault.
after-return-consulate = Consulate
after-return-status = Status in Ukraine
after-return-person = Talk to a person
after-return-numbers = Numbers now

# ---- lines by country ----
abroad-lines-list =
    Here are lines of this country that advise and help. First ask who is listening and which language you can speak.
abroad-lines-start = Life abroad
abroad-lines-cannot = I cannot speak
abroad-lines-numbers = Numbers now
