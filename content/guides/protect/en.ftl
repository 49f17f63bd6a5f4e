# ---- how we protect you ----
protect-start-what =
    A program answers here. No human is on duty yet. The program passes your words on to nobody.
protect-start-desk-what = A program answers here. People read only what you yourself send to them.
protect-start-never = No name needed. We never ask for money, card numbers, passwords or codes.
protect-start-honest =
    We say where the limits are, too: Telegram can see this chat, and a person holding your phone can see the messages on the screen.
protect-start-honest-web =
    There are limits, and we say so. The browser remembers that you were here. A person with your phone or computer sees what is on the screen.
protect-start-keep-open = What is kept and how long
protect-start-who-open = Who can read it
protect-start-phone-open = So that nobody sees it
protect-start-numbers-open = What you see on a number
protect-start-words-open = Words in plain language
protect-start-press-open = For journalists
protect-start-help = Numbers now

protect-keep-list =
    While the conversation goes on, the program remembers:
    • where you stopped, the language and the country;
    • your yes or no, if you answered questions;
    • numbers of messages in the chat, so that they can be removed;
    • if you asked the bot to ask you: the time, the question, what you chose, the name that someone close calls you, and encrypted fingerprints of your two words.
protect-keep-words = The program reads your own words to choose an answer, and does not keep them.
protect-keep-desk-words =
    The program reads your words to choose an answer, and does not keep them. If it asks whether to send them to a person, they wait for your answer, 15 minutes at most.
protect-keep-long =
    This is kept encrypted. It is deleted after a month of silence, or when you press "Forget my answers". After two days the program asks the messenger to delete the messages from the chat.
protect-keep-limit =
    If somebody made a copy of the store before, a record may remain there as long as the copy exists.
protect-keep-told =
    If you tell people something or leave a travel plan, this too is kept encrypted, apart from the rest. "Forget my answers" does not erase what you told. With the code you can erase it.
protect-keep-forget = Forget my answers
protect-keep-hide = Clear this chat
protect-keep-who = Who can read it
protect-keep-numbers = Numbers now

protect-who-list =
    Who can read what:
    • whoever holds your phone: everything on the screen;
    • Telegram: this chat and that you were here;
    • in a browser: the browser's own history;
    • whoever runs this platform and holds the key: a conversation while it goes on.
protect-who-told =
    What you told people can be read by:
    • those people themselves and whoever has your code;
    • when the work on it is finished: of those people, only their head;
    • if keys are lost: two people with spare keys, only together.
    Whoever runs the platform cannot read it without changing the program itself.
    A travel plan opens to those people only if you do not answer or write the second word.
protect-who-store =
    A stolen store cannot be read without the key: it shows only that something happened, when, and in which language. The program's logs hold no names, no numbers and none of your words.
protect-who-desk-store =
    A stolen store cannot be read without the key. It shows only that something happened: when, in which language, about which country, and whether it was urgent. The program's logs hold no names, no numbers and none of your words.
protect-who-never =
    The program sends nothing to the police or to employers. The bot writes to someone close only if you set this up yourself and did not answer. If you want someone to know more, you call them yourself.
protect-who-desk-never =
    By itself the program sends nothing to anyone. You see who will read what you tell before you write. If you asked the bot to ask you and then did not answer, only what you chose will happen.
protect-who-phone = So that nobody sees it
protect-who-forget = Forget my answers
protect-who-numbers = Numbers now

protect-phone-how =
    If others look at your phone:
    • turn off notifications for this chat;
    • press "Clear" after talking;
    • then delete the chat from the list by hand;
    • in a browser, close the tab and remove it from the history.
protect-phone-other =
    It is safer to write from a phone nobody else picks up. A friend's phone will do, or a computer in a library or a hospital.
protect-phone-paper = You can write a number on paper under another name, for example "pharmacy".
protect-phone-hide = Clear this chat
protect-phone-quiet = Quiet ways
protect-phone-numbers = Numbers now

# ---- numbers ----
protect-numbers-see =
    Beside each number stand a few words. This is what they mean:
    • "open now", "from this hour", "day and night": when people answer;
    • "free": the call costs nothing, usually inside the country;
    • "for women", "for men", "for children": whom the line takes;
    • who runs the line and which languages they speak; "no name asked".
protect-numbers-unknown =
    "Hours not known" means that we do not know and do not make it up. You can call, but have a second number ready.
protect-numbers-silence =
    Other words:
    • "SMS", "chat on the website or in a messenger", "email": you can write;
    • "can be called from abroad";
    • "only from inside the country": from another country this number can usually not be reached;
    • "as an ordinary call": you pay what your operator charges.
    Nothing about languages or "no name asked"? Then we do not know, and you can ask.
protect-numbers-page =
    On the page "Numbers in big digits" you can call at once, or send a text message if the line takes them.
protect-numbers-call-open = Who answers, and from where
protect-numbers-checked-open = Is the number checked
protect-numbers-country = Choose a country
protect-numbers-help = Numbers now

protect-numbers-call-who =
    Who runs the line stands below the number, if we know it. If not, ask first: "Who is listening? Must I give a name? Whom will you tell?"
protect-numbers-call-abroad =
    Where to call from: a number with a plus and a country code can usually be dialled from abroad, at the usual price. If there is a warning below it, read it first. Others, except { svc-eu-112 }, can usually not be reached from abroad.
protect-numbers-call-free =
    A line in Slovakia was said to need a Slovak SIM card from abroad. A line in Moldova has another number for that. No connection? Try another number in the list. If it is urgent: { svc-eu-112 }
protect-numbers-call-lang =
    Only languages named on the line's page are listed. Whether others are spoken, we do not know.
protect-numbers-call-checked = Is the number checked
protect-numbers-call-back = What you see on a number
protect-numbers-call-help = Numbers now

protect-numbers-checked-what =
    To be honest: nobody of ours has called any of these lines yet. So beside a number you see "not checked by us" and the date of the page it comes from.
protect-numbers-checked-until =
    Each number has a day by which it must be checked. After that it moves to the end of the list, and says so.
protect-numbers-checked-wrong = Did nobody answer? Try the next number. If it is urgent: { svc-eu-112 }
protect-numbers-checked-call = Who answers, and from where
protect-numbers-checked-country = Choose a country
protect-numbers-checked-help = Numbers now

# ---- words ----
protect-words-what = Official words can be heavy. Here they are in plain language. Choose what to read about.
protect-words-papers = Papers and stay
protect-words-work = Work and money
protect-words-help = Help and people
protect-words-secret = Talking and protection
protect-words-who = People and journeys
protect-words-law = Words of the law
protect-words-numbers = Numbers now

protect-words-2-list =
    • Passport: the document for travel.
    • Consulate: an office of your country abroad.
    • Certificate for return: a paper from the consulate to get home without a passport.
    • Taking away of documents: when somebody else keeps your papers.
    • Residence permit: a paper that lets you live in a country.
    • Temporary protection: protection in the EU for people who left Ukraine.
    • Asylum: protection for refugees; asking for it is your decision only.
    • Refugee: a person protected because of persecution.
    • Displaced person: someone who had to leave home.
protect-words-2-papers = They took my papers
protect-words-2-back = Other words
protect-words-2-numbers = Numbers now

protect-words-3-list =
    • Employer: who gives work.
    • Agency: who finds work for you.
    • Employment contract: a written agreement on work.
    • Wage: money for work.
    • Advance fee: money asked before anything is given.
    • Social benefit: money from the state.
    • Benefit fraud: drawing a payment in another person's name.
    • Money mule: a person whose card is used for other people's money.
    • Debt bondage: a debt that others invent and raise, and you must work off.
    • Compensation: money for harm done.
protect-words-3-pay = They don't pay, or a debt
protect-words-3-back = Other words
protect-words-3-numbers = Numbers now

protect-words-4-list =
    • Helpline: a number for advice and help.
    • Free of charge: the call costs nothing.
    • Lawyer: defends your rights; the state may pay for one.
    • Interpreter: translates what is said.
    • Psychologist: helps when you feel low or afraid.
    • Shelter: a safe place to stay for a while.
    • Safe place: a place where no one threatens you.
    • Trusted person: someone you can rely on.
    • Referral: passing you on to another service, if you agree.
    • Reintegration: returning to a normal life, with support.
    • Responder: the person who answers you here.
protect-words-4-person = Talk to a person
protect-words-4-back = Other words
protect-words-4-numbers = Numbers now

protect-words-5-list =
    • Anonymous: without giving a name. The messenger sees the chat all the same.
    • Confidential: not told to others without your consent. There are exceptions.
    • Emergency: danger to life right now.
    • Screenshot: a picture of what is on the screen.
    • Evidence: everything that shows how it really was.
    • Code word: a word that means "I need help".
    • Consent: your yes. If it was got by deceit or force, it is no consent.
    • Coercion: being made to act by force, threat or pressure.
    • Vulnerable position: when hardship leaves no real choice.
    • Receipt code: the code with which you can come back to what you told.
protect-words-5-start = How we protect you
protect-words-5-back = Other words
protect-words-5-numbers = Numbers now

protect-words-6-list =
    • Recruiter: the one who finds and persuades people.
    • Deception: being told what is not true.
    • Lover-boy: pretended love, in order to use a person later.
    • Grooming: when an adult wins a child's trust in order to hurt them.
    • Legal guardian: the adult responsible for a child.
    • Unaccompanied child: a child with no parent or guardian near.
    • Surrogacy: carrying a child for others.
    • Smuggling: taking people over a border for money, without permission. Not the same as trafficking.
protect-words-6-schemes = How it goes
protect-words-6-back = Other words
protect-words-6-numbers = Numbers now

protect-words-7-why = An office or a lawyer may use these words. You do not need to know them by heart.
protect-words-7-list =
    • Trafficking in human beings: recruiting, moving or keeping a person by deceit, by force or by using their hardship, to make money from them.
    • Trafficker: the one who commits this crime.
    • Exploitation: earning from a person against their will and dignity.
    • Forced labour: work under threat, not freely chosen.
    • Person affected: someone to whom this happened.
    • Status of a person affected: official recognition in Ukraine that opens help.
    • Reflection period: time to rest and decide what next.
    • Non-punishment principle: a rule about acts a person was forced to do. What it means for you, a lawyer can say.
protect-words-7-more = More words of the law
protect-words-7-lawyer = Where to find a lawyer
protect-words-7-back = Other words
protect-words-7-numbers = Numbers now

protect-words-8-list =
    • Labour exploitation: pay, hours or conditions far below the law, and hard to leave.
    • Forced begging: being made to ask for money and hand it over.
    • Forced criminality: being made to break the law for others.
    • Domestic servitude: unfree work in a private home.
    • Forced marriage: marriage without free consent.
    • Organ removal: taking an organ by deceit, force or pressure.
    • Identification: first finding out that someone may need help.
    • National referral mechanism: the agreed order of who helps and how.
    • Sexual exploitation: making someone give sexual services or images, so that others earn from it.
    • Servitude: being bound to serve and unable to leave.
protect-words-8-lawyer = Where to find a lawyer
protect-words-8-back = Other words
protect-words-8-numbers = Numbers now

protect-words-3-card = • Bank card: a card to pay and take out money with.
protect-words-4-police = • Police: the service that sees that the law is kept.
protect-words-5-told = • Report: what you told us.
protect-words-6-finding = • Recruitment: finding and persuading people, to make money from them later.
protect-words-8-thing = • Slavery: when a person is treated like a thing.
