# ---- the program: short words ----
engine-help = Numbers
engine-menu = Menu
engine-language = Language
engine-hide = Clear
engine-help-key = Numbers now
engine-skip = Skip
engine-yes = Yes
engine-no = No
engine-more = More
engine-back = Back
engine-not-understood =
    Sorry, the program did not understand. Please try other words. Nobody else read this, and your words were not kept. Here are the numbers; "Menu" is below.
engine-offer-topic = Perhaps one of these helps:
engine-danger-kept = You are not alone.
engine-danger-unread =
    You are not alone. A program read this, people do not see your words.
engine-took = If you meant something else, write it in other words or press “Menu”.
engine-check-this =
    The program cannot tell whether a number, card or link can be trusted. We can show what to ask and where to look.
engine-check-photo =
    If the photo shows an advert, a chat or a paper: we can show what to ask and where to look.
warning-known =
    There is a warning about a number, account or address in your message. Do not send money, papers or photos. First ask a help line about this offer.
engine-no-ears =
    The program does not listen to voice messages, open photos and files or look at places on a map. Nobody else received this. Please write it in a few words.
engine-file =
    Sorry, the program cannot read voice messages, files or stickers yet. Please write it in a few words.
engine-only-in = This page is so far only in this language: { $language }.
engine-gone = This page has changed. We go on from here.
engine-stale = This button is an old one. Here are the new ones.
engine-full =
    We could not save this just now. Please call the numbers: people answer there.
engine-unreviewed = An editor has not checked this text yet.
engine-sources = Sources:
engine-undated = page undated, read { $read }
engine-not-checked = not checked by us; source of { $date }
engine-open-now = open now
engine-open-until = open now, until { $time }, { $place } time
engine-opens-at = from { $time }, { $place } time
engine-opens-mo = on Monday from { $time }, { $place } time
engine-opens-tu = on Tuesday from { $time }, { $place } time
engine-opens-we = on Wednesday from { $time }, { $place } time
engine-opens-th = on Thursday from { $time }, { $place } time
engine-opens-fr = on Friday from { $time }, { $place } time
engine-opens-sa = on Saturday from { $time }, { $place } time
engine-opens-su = on Sunday from { $time }, { $place } time
engine-hours-unknown = hours not known
engine-around-the-clock = day and night
engine-call-page = Numbers in big digits
engine-no-services =
    We do not know such lines for this country yet. Try the general numbers or another country.
engine-for-women = for women
engine-for-men = for men
engine-for-children = for children
engine-run-ngo = a charity or NGO
engine-run-state = a state service
engine-run-police = police
engine-run-security-service = a state security service
engine-run-iom = IOM (UN migration agency)
engine-run-un = United Nations
engine-run-consulate = a consulate
engine-free = free
engine-overdue = source of { $source }; should have been checked by { $date }
engine-overdue-called = checked by us: { $called }; should have been checked again by { $date }
engine-choose-country = Choose a country
engine-country-other = Other countries
engine-demo = Demonstration
engine-group = This bot answers in private chats only, so it is leaving the group.
engine-bad-answer = Please choose an answer below, or skip.
engine-not-taken = This was not taken as an answer to the question.
engine-no-corrections = A corrected message does not count here. Please write a new one.
engine-wait = The buttons below work. Please choose one of them.
engine-answered = Did they answer?
engine-answered-which = Which number did you call?
engine-answered-ask = Did somebody answer? We count the answers only, no names. It shows the editor which number needs a check.
engine-answered-wrong = Wrong number
engine-answered-thanks = Thank you. If nobody answered, try another line or the emergency numbers.
engine-numbers-checked = Numbers compared with their sources: { $date }
engine-numbers-overdue = Numbers compared with their sources: { $date }. They should have been checked again by { $due }.
engine-hold-thing =
    The program can neither hear nor see this. Send it to a person? Without an answer it disappears in 15 minutes.
engine-takes-sms = SMS
engine-takes-chat = chat on the website or in a messenger
engine-takes-email = email
engine-takes-sign = sign language
engine-from-abroad = can be called from abroad
engine-inside-only = only from inside the country

# ---- numbers now ----
help-now-numbers =
    { svc-eu-112 } — Europe, Ukraine, Turkey, Georgia
    { svc-ua-102 } — police in Ukraine
    { svc-gb-999 } — United Kingdom
    { svc-us-911 } — USA and Canada
help-now-calm = People answer there day and night; if you cannot speak, there are buttons below.
help-now-say =
    What to say: where you are — the street, a sign, a shop nearby, the place on the map in your phone. How many people are there, whether there are children or weapons. You can leave out what you do not know.
help-now-held = You can begin like this: "I am being held, I cannot leave."
help-now-cannot = I cannot speak
help-now-card = Show a card
help-now-person = Talk to a person

help-country-list = People answer these numbers at any hour.
help-country-cannot = I cannot speak
help-country-card = Show a card
help-country-person = Other lines here
help-country-other = General numbers

# ---- I cannot speak ----
cannot-speak-steps =
    You do not have to speak. Here are three quiet ways.
    • Write. The lines that take messages are behind the button "Where I can write".
    • Send someone close the word you agreed on. If you have none, write: "I need the police", and where you are.
    • If you can get out, it is safer where people are. You can knock at a neighbour's door. A station, a hospital, a pharmacy, a shop or a church will do, too.
cannot-speak-sms =
    In Ukraine you can send a text message to { svc-ua-112 }. Write at once where you are and what is happening. The reply is a link to a video call in sign language. You do not have to open it.
    In other countries of Europe { svc-eu-112 } does not take text messages everywhere.
cannot-speak-words =
    You can write this: "I am being held, I cannot leave."
    Add where you are: the street, a sign, a shop nearby, the place on the map. How many people are there, whether there are children or weapons. You can leave out what you do not know.
cannot-speak-care =
    It is safer not to tell the people who hold you that you want to leave. If it is safe, keep the phone charged and silent.
    For each country in the list there is a card in its language. You can show it to people without a word.
cannot-speak-card = Show a card
cannot-speak-numbers = Numbers now
cannot-speak-person = Talk to a person
cannot-speak-write = Write to a person
cannot-speak-written = Where I can write

card-how =
    Choose a country and show this screen to a shop assistant, a doctor, a bus driver or station staff.
    You do not need their language: the meaning for you stands below.
card-numbers = Numbers now
card-cannot = Other quiet ways
card-written = Where I can write
written-list =
    Here are those you can write to. If your country is not here, show a card or call.
    Ukraine
    { svc-ua-112 } — SMS; write at once where you are and what is happening
    { svc-ua-la-strada-chat } — La Strada, on Telegram
    { svc-ua-mvs-bot } — Interior Ministry bot on Telegram, if someone hurts you at home
    { svc-ua-legal-aid-bot } — free legal aid, on Telegram
    { mail-ua-consular } — email; Foreign Ministry, for Ukrainians abroad
    Germany
    { url-hilfetelefon } — chat, for women
    { url-maennerhilfetelefon } — chat, for men
    { mail-de-contra } — email; Contra (Kiel), for women
    { mail-de-solwodi-aachen } — email; SOLWODI (Aachen), for women
    { mail-de-solwodi-bonn } — email; SOLWODI (Bonn), for women
    { mail-de-solwodi-duisburg } — email; SOLWODI (Duisburg), for women
    { mail-de-solwodi-oberhausen } — email; SOLWODI (Oberhausen), for women
    Czechia
    { mail-cz-interior } — email; Interior Ministry, information about staying, for people from Ukraine
    Italy
    { svc-it-helpdesk-chat } — WhatsApp, if work is unpaid or they make you work
    Greece
    { mail-gr-embassy } — email; Embassy of Ukraine
    Israel
    { svc-il-embassy } — Embassy of Ukraine, on Telegram or Viber
    { mail-il-embassy } — email; Embassy of Ukraine
    United States
    { svc-us-line-text } — SMS in English or Spanish
    An email you sent stays in your mailbox. If someone else can see it, delete it, from the bin too. The answer comes there as well.
written-hours =
    For most of them we do not know when they answer. If it is urgent and you can call, the number is { svc-eu-112 }.
written-card = Show a card
written-numbers = Numbers now
written-cannot = Other quiet ways

# ---- papers ----
papers-first =
    Your passport should be with you. No employer and no landlord has the right to keep it.
papers-steps =
    What you can do:
    • If they may hit you, it is safer not to argue or fight. A passport can be replaced.
    • Write down who took the papers, where and when. If it is safe, photograph the place and the messages.
    • Go to the police. Say: "Another person took my papers and will not give them back." It is an important sign that something is wrong. Ask for a written confirmation.
    • Contact your consulate. They can give you a new passport or a certificate to return home.
papers-fear =
    You can ask for help without papers. Even if you handed them over yourself, or worked without a permit.
papers-consulate-open = Consulate
papers-paid-open = They don't pay either
papers-person-open = Talk to a person
papers-numbers-open = Numbers now

papers-consulate-what =
    A Ukrainian consulate can issue a new passport or a certificate for return to Ukraine. The ministry says the certificate is issued within { fact-return-certificate }.
papers-consulate-bring =
    They usually ask for:
    • a form (you get it there);
    • the confirmation from the police;
    • anything that shows who you are: copies, photos of papers, other cards with your name;
    • photos and a fee. Ask the consulate how much.
    Something is missing? Call anyway and ask what to do.
papers-consulate-child =
    A child needs a birth certificate. A copy or a photo of it helps too.
papers-consulate-line =
    Consular line for citizens of Ukraine abroad: { svc-ua-consular }
    Do you have another citizenship? Then contact the consulate of your country.
    After you return, tell the migration service that the passport was lost.
papers-consulate-back = What to do first
papers-consulate-numbers = Numbers now

# ---- money ----
not-paid-first =
    Work must be paid for. You can ask for help even if you have no contract.
not-paid-steps =
    What you can do today:
    • Write down all the days and hours you worked. Add what was promised and what you got.
    • Photograph the contract, the rota, the messages, the door and the sign.
    • Send copies to someone you trust. If others look at your phone, remove them from it afterwards.
    • It is safer not to sign what you do not understand.
not-paid-debt =
    Do they say you owe money, and does the debt grow? That is a sign that something is wrong.
    Nobody has the right to take your passport or lock the door because of a debt.
    In Poland an agency may not charge you for finding you a job.
not-paid-where =
    Choose a country below. We will show the lines we know there: rights at work, lawyers, help for newcomers.
    To ask for your pay, you do not have to prove anything else.
not-paid-papers = They took my papers
not-paid-leave = It is hard to leave
not-paid-person = Talk to a person
not-paid-numbers = Numbers now

not-paid-country-list =
    You can turn to these about work and money. First ask who is listening, and whether you must give a name.
    Is there no number of a labour inspectorate here? Then we do not know it yet. You can ask these lines for it.
not-paid-country-back = What to do first
not-paid-country-numbers = Numbers now

# ---- drawn in ----
drawn-in-calm =
    This happens to many people. Someone is tricked or made to do things, step by step. It is never too late to ask for help.
drawn-in-first =
    • If it is safe, you can stop and promise nothing new.
    • It is worth talking to a lawyer first. A lawyer's help can be free.
    • Keep the messages, if keeping them is safe for you.
    • You can ask for help even if you agreed at first.
drawn-in-honest =
    How it will end, we do not know and cannot promise.
    But it matters to the law whether somebody made you do it. A lawyer explains what that means for you.
drawn-in-tonight-open = What I can do tonight
drawn-in-lawyer-open = Lawyer
drawn-in-trip-open = A "trip to Europe"
drawn-in-card-open = Others have my bank card
drawn-in-tasks-open = Tasks in a messenger
drawn-in-numbers-open = Numbers now

drawn-in-trip-how =
    Perhaps you were used against your will: the trip, the papers, the card in other hands. It happens to many, and there is a way out.
drawn-in-trip-steps =
    What you can do:
    • Asking for protection must be your own decision. Nobody else may decide it for you.
    • Talk to a lawyer first. Decide together how to tell the office that you were made to ask.
    • Call the bank that issued the card and ask them to block it.
    • It is safer to give nobody the PIN or access to the bank account.
    • The passport is a separate matter: it can be replaced.
drawn-in-trip-fear =
    Are you afraid that you broke the law? For the law it matters whether a person was made to do it. A lawyer can say what that means for you. Do they say you will have trouble with the police? People are often frightened like this, so that they keep silent.
drawn-in-trip-lawyer = Lawyer
drawn-in-trip-tonight = What I can do tonight
drawn-in-trip-papers = They took my papers
drawn-in-trip-numbers = Numbers now

drawn-in-card-how =
    People ask to "rent" a card, or pay you to pass money on. The money is often someone else's, and later the police or the bank may question the person whose name is on the card. Even if that person knew nothing.
    You can stop today: the bank can block the card, and a lawyer can advise what to say. The sooner, the better.
drawn-in-card-steps =
    What you can do:
    • If it is safe, do not pass on any more money or cash.
    • Call the bank. Say that others use your card, and ask them to block it.
    • Change the passwords of your bank and your email.
    • Keep the messages, names and dates.
    • Talk to a lawyer. After that you can go to the cyber police.
drawn-in-card-page = Cyber police of Ukraine
drawn-in-card-lawyer = Lawyer
drawn-in-card-tonight = What I can do tonight
drawn-in-card-person = Talk to a person

drawn-in-tasks-how =
    It starts small: fetch a parcel, photograph a place. Then the tasks grow, and the money does not come.
    Such tasks can be dangerous for the one who does them too. You can say no to the next one.
drawn-in-tasks-steps =
    What you can do:
    • If it is safe, take no new task and do not go to a meeting.
    • Do not open an unknown package. Put it down, move well away and call { svc-eu-112 }. In Ukraine also { svc-ua-102 }.
    • Keep the messages, account numbers and addresses.
    • Tell someone you trust. If you are under eighteen, tell an adult.
    • Talk to a lawyer, and then to the police. The sooner, the better.
drawn-in-tasks-lawyer = Lawyer
drawn-in-tasks-tonight = What I can do tonight
drawn-in-tasks-numbers = Numbers now

drawn-in-tonight-steps =
    A few things are enough for tonight:
    • If they threaten you right now, call { svc-eu-112 }. In Ukraine also { svc-ua-102 }.
    • Call the bank and block the card.
    • Change your passwords on a phone that nobody else picks up.
    • It is safer not to tell those people that you are looking for help.
drawn-in-tonight-save =
    If it is safe, take screenshots: messages, numbers, transfers. Send them to someone you trust. If others look at your phone, remove the screenshots from it afterwards.
drawn-in-tonight-body =
    Write to someone close where you are. Then you can go step by step.
drawn-in-tonight-lawyer = Lawyer
drawn-in-tonight-cannot = I cannot speak
drawn-in-tonight-numbers = Numbers now

drawn-in-lawyer-why =
    A lawyer is there to help you. Begin by asking whether it all stays between you.
    Then ask what to say, what not to sign, and whether the lawyer will come to the police with you.
    Have you been detained? Ask for a lawyer and an interpreter at once.
drawn-in-lawyer-ua =
    Are you in Ukraine? The state gives free legal aid: { svc-ua-legal-aid }
    As far as we know, they answer { fact-ua-legal-hours }, Kyiv time. This number may not answer calls from abroad.
    Ukraine also has an official status for people who were forced. With it a person can ask to be released from liability. A lawyer can say whether this fits you.
drawn-in-lawyer-abroad =
    Are you abroad? Choose a country below. If the list has no lawyer, these lines can say where to find one. You can write to Ukrainian lawyers on Telegram, free of charge: { svc-ua-legal-aid-bot }
drawn-in-lawyer-back = I got drawn into something
drawn-in-lawyer-person = Talk to a person

# ---- an offer ----
check-offer-first =
    It is good that you are checking. An honest employer answers questions calmly and gives you time to think.
check-offer-signs =
    It is safer to stop if:
    • they want money in advance;
    • there is no contract, or you cannot read its language;
    • they want your passport or bank card "for the paperwork";
    • they say go at once and tell nobody;
    • they pay a lot, but do not explain the work;
    • they give you a tourist visa for a job.
check-offer-honest =
    One sign proves nothing. Several together are a reason not to go until you have checked.
    The program does not check adverts itself. It shows what to ask and where to look.
check-offer-ask-open = What to ask
check-offer-where-open = Where to check
check-offer-schemes-open = How it goes
check-offer-going-open = I am about to go
check-offer-person-open = Talk to a person

check-offer-ask-list =
    Ask in writing and keep the answers:
    • What is the firm called? What are its address and register number?
    • Who is the contract with? Can I have it before the trip?
    • What exactly do I do, how many hours, and how much do I get in hand?
    • What is taken off the pay, and how much?
    • Who keeps my papers?
    • May I bring someone to the meeting?
check-offer-ask-stop =
    Do they not answer, get angry or rush you? Then it is safer to say no. There will be other offers.
check-offer-ask-where = Where to check
check-offer-ask-going = Before the trip

check-offer-where-ua =
    Ukraine. An agent for work abroad must be on the ministry's list and have a contract with the foreign employer. Licences are no longer given. "We have a licence" proves nothing. Where to open the list itself, we do not know yet; here is the ministry's explanation.
check-offer-where-pl =
    Poland. An agency must have a number in the KRAZ register. Look for it in the advert and the contract. An agency may not charge for finding you a job.
check-offer-where-eu =
    EU countries. The EURES portal has employers and advisers. EURES itself never issues visas.
check-offer-where-gb =
    United Kingdom. Whoever supplies workers for farms, food factories or shellfish usually needs a licence. The GLAA used to give it; now it is the Fair Work Agency. You can ask for the licence number and check it there.
check-offer-where-sk =
    Slovakia. The national helpline checks agencies and contracts. Its number is in the country list.
check-offer-where-ua-page = Ukraine: explanation
check-offer-where-pl-page = Poland: KRAZ register
check-offer-where-eu-page = EU: EURES advice
check-offer-where-gb-page = UK: the government's page
check-offer-where-ask = What to ask

check-offer-country-list =
    These lines may tell you whether the offer looks honest. Ask whether they can look at the advert or the contract.
check-offer-country-back = Where to check
check-offer-country-ask = What to ask

# ---- somebody is missing ----
missing-first =
    It is best to go to the police at once. You do not have to wait one day, or three.
    It is normal to worry. Take it step by step.
missing-numbers =
    { svc-ua-102 } — police in Ukraine
    { svc-eu-112 } — countries of Europe, Turkey, Georgia
    { svc-eu-116000 } — if it is a child, in many EU countries
    { svc-ua-consular } — consular line, if the person is abroad
missing-care =
    It is safer not to threaten those the person may be with. It is better not to post addresses or guesses in open groups: it may do harm.
    Give everything you learn to the police.
missing-steps-open = No answer from them: what to do
missing-gather-open = What to gather
missing-message-open = What to write to them
missing-worry-open = They answer, but strangely
missing-numbers-open = Numbers now

missing-gather-list =
    Put these in one place:
    • a recent photo, full name, date of birth, marks, clothes;
    • phone numbers and social media pages;
    • when and from where the last message came, word for word;
    • where the person was going, with whom, the number of the car or the trip;
    • the advert, and the name and number of whoever invited them;
    • copies of papers, and medicines they need.
missing-gather-next =
    Give this to the police and ask for the number of your case. If you do not know something, do not wait: you can add it later.
missing-gather-message = What to write to them
missing-gather-numbers = Numbers now

missing-message-why =
    The phone may be in other hands. Write as if someone else were reading: in plain, general words. It is better not to mention the police or help, because that can do harm.
missing-message-words =
    You can send this:
    "Hi! How are you? Get in touch when you can."
missing-message-wait =
    Send it once and wait. Do not ask for an address. Pass on any answer to the police. If the code word comes that you agreed on, they need help: call the police at once.
missing-message-gather = What to gather
missing-message-numbers = Numbers now

missing-country-list =
    Here are the police and other services that help to look for people in this country.
missing-country-gather = What to gather
missing-country-message = What to write to them

# ---- I see something ----
witness-numbers =
    { svc-ua-102 } — police in Ukraine
    { svc-eu-112 } — Europe, Turkey, Georgia
    { svc-gb-999 } — United Kingdom
    { svc-us-911 } — USA and Canada
witness-steps =
    Your call alone does a lot.
    • It is safer not to go nearer and not to argue with them. It may harm you and that person.
    • If they could notice, it is better to remember than to film.
    • It is better not to promise the person what you cannot do.
witness-tell =
    Say where it is, how many people, whether there are children or weapons. Add the number and colour of the car, and where it went.
witness-after =
    Then go somewhere safe and write down all you remember. Not sure? Call all the same.
witness-call = Numbers now
witness-steps-open = How to help and do no harm
witness-person = Talk to a person

# ---- a trip ----
going-where = Where are you now? Choose a step. Each has a few simple tips.
going-before-open = Before the trip
going-way-open = On the way
going-border-open = At the border
going-arrival-open = After arrival
going-offer-open = Check an offer
going-ask-open = Let the bot ask me

going-before-papers =
    Papers:
    • Photograph your passport, visa, contract and insurance. Send the photos to your own email and to someone close.
    • Keep copies apart from the originals.
    • Read the contract before the trip. It should be in a language you understand.
going-before-people =
    People:
    • Leave at home the address, the employer's name and phone, the route, the number plate, the day of return.
    • Agree on which days you will call.
    • Choose a code word. It means: "I cannot speak, get help".
going-before-bag =
    Take with you:
    • your own money for the way home;
    • a charged phone;
    • the numbers for help and of your embassy, on paper;
    • a few words of the language: "help", "police", "call my embassy".
    It is safer not to borrow money from strangers. It is better not to take gifts from them either.
going-before-way = On the way
going-before-offer = Check an offer

going-way-steps =
    What you can do:
    • If you can, do not travel alone. Choose carriers that people know.
    • Before you get in, photograph the number plate. Send it to someone close and say where you are.
    • Keep your passport and phone on you.
    • Stay with your family or your group.
    • Do not show how much cash you have.
going-way-wrong =
    Are they driving the wrong way? Say aloud that your family has the number plate. At the next stop go to where people are.
    A bad feeling is reason enough to get out where people are.
going-way-border = At the border
going-way-numbers = Numbers now

going-border-steps =
    What you can do:
    • Show your passport to border guards or police only. Then take it back at once.
    • Take help from people who wear the badge of a known organisation.
    • Does a stranger ask you to come along? You can just say no and go to volunteers or police.
    • Keep children close to you all the time.
going-border-wrong =
    Does someone try to take your passport? Shout loudly and go to the border guards.
going-border-arrival = After arrival
going-border-numbers = Numbers now

going-arrival-register =
    Temporary protection:
    • Register yourself, at the office. It is free.
    • In EU countries it runs until { fact-tp-end }. Ask whether there is a newer decision.
    • You can say no to "helpers" who want money or your passport.
going-arrival-home =
    Home and money:
    • Send your new address to someone close.
    • Check that you have the key and can go out when you want.
    • Your bank card, PIN and SIM card should be with you only.
going-arrival-signs =
    Something is wrong if the work is different, pay is held back, a debt grows, or you may not go out. Then you can ask for advice now.
going-arrival-papers = They took my papers
going-arrival-paid = They don't pay, or a debt
going-arrival-numbers = Numbers now

# ---- a person ----
person-honest =
    To be honest: no human is on duty on this platform yet. A program answers here.
    But people answer these numbers:
person-numbers =
    { svc-eu-112 } — if it is urgent: Europe, Ukraine, Turkey, Georgia
    { svc-ua-la-strada } — to talk, calls from Ukraine
    { svc-ua-consular } — for citizens of Ukraine abroad
person-others =
    There are other lines. Where we know when they answer, the country list shows it:
    { svc-ua-527 } — work and life abroad; calls from Ukraine
    { svc-ua-116111 } — children and teenagers in Ukraine
    { svc-eu-116111 } — children and teenagers in many EU countries
person-tip =
    You can begin like this: "I don't know where to start." You can ask who is listening, and not give a name.
    Choose a country to see its lines and chats.
person-cannot = I cannot speak
person-emergency = Numbers now

person-country-list =
    Here are the lines of this country. Beside each you see when it answers. First ask who is listening and which language you can speak.
person-country-numbers = Numbers now
person-country-cannot = I cannot speak

# ---- more ----
more-what = What else may help:
more-missing = Someone close is missing
more-witness = I see something right now
more-sense = What is happening to me?
more-protect = How we protect you
more-country = Choose a country
more-forget = Forget my answers
more-about = Who reads this

country-ask = Which country are you in now? Or which one do you want to know about? You can skip this.
country-kept-done = All right, we will show the numbers of this country. You can change it at any time.
country-kept-numbers = Numbers now
country-kept-person = Lines and chats
country-kept-card = Show a card
country-kept-more = More

language-ask = Which language is easier for you?
language-done-line = All right, we go on in this language.
language-done-numbers = Numbers now
language-done-more = More

# ---- clear ----
hide-what =
    The button below removes the messages of the last two days: yours and ours. One ordinary line stays.
hide-remains =
    What remains: older messages, the chat itself in your list, and notifications that someone has already seen.
hide-by-hand =
    To remove everything: open the chat, tap the name at the top, then the menu and "Delete chat". If you have the choice, delete for both.
    In a browser, close the tab and remove the page from the history.
hide-save =
    Is there something important here? First send it to someone you trust, or write the number on paper.
hide-now-open = Clear now
hide-more = Not now
hide-stay-open = Let it clear by itself
stay-what =
    Messages in this chat can disappear by themselves, yours and ours. Choose after how long. This includes messages that are already here.
stay-limit =
    Longer than two days is not possible: after that the messenger lets a bot delete nothing. The chat itself stays in your list.
stay-hour-open = After an hour
stay-half-day-open = After half a day
stay-longest-open = After almost two days
stay-hide = Clear this chat
stay-done-line = All right. From now on messages disappear by themselves. You can change the time at any moment.
stay-done-hide = Clear this chat
stay-done-more = More
stay-failed-line = It did not work just now. Nothing has changed. Please try again in a minute.
stay-failed-again = Try again
stay-failed-hide = Clear this chat
hidden-line = No changes today.
hide-failed-line =
    We could not remove everything. Please delete the chat yourself: name at the top, menu, "Delete chat". Or try again.
hide-failed-again = Try again
hide-failed-more = More

forget-what =
    The program will forget what it remembers of this conversation: language, country and your answers. They cannot be brought back.
forget-told =
    If you told something to people, it stays with them. Only the code lets you change or erase it.
forget-remains =
    The messages in the chat itself do not go away by this. For them there is "Clear this chat".
forget-now-open = Forget now
forget-hide = Clear this chat
forget-more = Not now
forgotten-line = Done. You can start again at any time.
forget-failed-line = It did not work just now. Nothing has changed. Please try again in a minute.
forget-failed-again = Try again
forget-failed-numbers = Numbers now

# ---- about ----
about-who =
    A program answers here. It makes nothing up: all texts were prepared beforehand. Their sources stand below them.
about-reads =
    No name needed. Telegram can read this chat: it is not end-to-end encrypted. Anyone who picks up your phone can see it too. If you see “Our page” below, it is safer to write there: Telegram cannot see it.
about-reads-web =
    No name is needed. Whoever takes your phone or computer may see this conversation. The browser remembers that you opened this page.
about-names =
    In Telegram we are only here: { $bots }. Similar names may belong to others.
about-never =
    We never ask for money, card numbers, passwords or codes. If someone asks, it is not us.
about-texts =
    Texts that no editor has checked yet carry a mark. Beside the numbers you see whether we have checked them.
about-page = Our page
about-hide = Clear this chat
about-forget = Forget my answers
about-more = More
