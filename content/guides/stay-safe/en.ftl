# ---- menus ----
menu-stay-hello =
    Hello! Here is short advice about work, trips and papers. If something is wrong or they press you, there are people you can turn to.
menu-stay-how =
    Choose what is closest. Or write in a few words what happened.
    A program answers. No name needed. Telegram can see this chat.
menu-stay-how-web =
    Choose what is closest. Or write in a few words what happened.
    A program answers. No name needed. The browser remembers that you were here.
menu-stay-work = Work, a trip, studies
menu-stay-pay = No pay, papers, a debt
menu-stay-drawn = I am being drawn into something
menu-stay-offer = Check an offer
menu-stay-teen = I am under 18
menu-stay-person = Talk to a person
menu-stay-more = Internet, someone else, other

work-which = What is closest? Next you see what to look at and where to turn.
work-abroad-open = Work abroad
work-trip-open = Invited on a "trip to Europe"
work-students-open = Studies, training, summer job
work-going-open = About to go, or on the way
work-rights-open = Housing, registering, rights there
work-schemes-open = How people get tricked
work-numbers-open = Numbers now

pay-which = Choose what is closest. If it all happened together, begin with the first.
pay-brigade-open = Pay, passport and debt together
pay-paid-open = They don't pay for the work
pay-documents-open = They want or took my papers
pay-debts-open = They say I owe money
pay-places-open = Site, farm, warehouse, driving
pay-person-open = Talk to a person
pay-numbers-open = Numbers now

drawn-which = What are you being drawn into? You can say no at any step, even if you have promised something.
drawn-card-open = They ask for my card or account
drawn-calls-open = A job in a call centre
drawn-parcels-open = Courier, other people's parcels
drawn-tasks-open = Tasks in a chat for money
drawn-begging-open = Made to beg in the street
drawn-already-open = I am already in it
drawn-numbers-open = Numbers now

teen-hello =
    Hi! This is short: tasks for money, photos, small jobs. And how to tell an adult. Choose what is closest.
teen-names =
    No name or school needed. A program answers. Telegram can see this chat.
teen-names-web =
    No name or school needed. A program answers. The browser remembers that you were here.
teen-task-open = Tasks for money (under 18)
teen-stop-open = I am already in it, what now
teen-photos-open = They want or have my photos
teen-job-open = I am looking for a small job
teen-tell-open = How to tell an adult
teen-lines-open = Lines for teenagers
teen-numbers-open = Numbers now

more-stay-what = What else may be useful:
more-stay-online = Safety on the internet
more-stay-sense = What is happening to me?
more-stay-schemes = How people get tricked
more-stay-relative = Worried about someone close
more-stay-protect = How we protect you
more-stay-more = Country, language, other

online-which = What happened? Choose what is closest.
online-links-open = They sent a strange link
online-accounts-open = Someone got into my account
online-photos-open = Threats with my photos
online-locked-open = Files or screen are locked
online-money-open = Tricked, the money is gone
online-numbers-open = Numbers now

# ---- work, trips, studies ----
work-abroad-before =
    Before you agree:
    • Ask for a contract in a language you read. Until you have it, it is safer not to pay and not to go.
    • Check the firm and the agent. We show where.
    • Ask the embassy which visa allows this work. A tourist visa does not.
    • Leave with someone close the address, the route, and the name and number of whoever invites you.
work-abroad-there =
    Are you there, and is the work different? That is a sign that something is wrong. Write down your hours and keep your passport on you.
    You can ask for help even if you agreed at first.
work-abroad-offer = Check an offer
work-abroad-going = Before the trip
work-abroad-rights = My rights abroad
work-abroad-pay = No pay, papers, a debt
work-abroad-numbers = Numbers now

trip-before-how =
    Does someone offer you a cheap or free trip and help to get a payment, but not say why, or what you will do there? It is better to check first.
trip-before-signs =
    It is safer to say no if:
    • you are "only to sign some papers" abroad;
    • they gather people from one town and tell all of them the same;
    • they tell you what to say in offices;
    • they want your card, PIN or passport "for the paperwork";
    • they say you can go home when all is arranged;
    • they say: "Europe owes you this, everybody does it".
trip-before-own =
    You ask for protection abroad yourself, at the office. It is free. Whether to ask is your decision only.
trip-before-after = I have already been on it
trip-before-offer = Check an offer
trip-before-abroad = How to arrange it without them
trip-before-person = Talk to a person
trip-before-numbers = Numbers now

students-first =
    Invited to study, to train or to a summer job? It is good that you are checking. Here is what to look at.
students-signs =
    It is safer to stop if:
    • an agent pays for the studies and you "work it off later";
    • they want money in advance: for a visa, a course, a uniform;
    • the "training" has no contract and no pay;
    • one person collects all passports or phones;
    • the school or the firm cannot be found anywhere.
students-check =
    Find the school or the firm yourself, not by a link in a message. Compare the email address. Write to them and ask whether the programme exists.
students-offer = Check an offer
students-documents = They ask for my passport
students-going = Before the trip
students-person = Talk to a person
students-numbers = Numbers now

# ---- pay, papers, debt ----
brigade-first =
    Is there no pay, does someone else have your passport, and is there a debt? When it all comes together, something is very wrong. There are people you can turn to.
brigade-know =
    • Nobody has the right to keep your passport: no foreman, no firm, no landlord.
    • Nobody has the right to take your papers or lock the door because of a debt.
    • Work must be paid for. You can ask for help without a contract or a permit.
brigade-do =
    For today this is enough:
    • Write down your hours: days, start, end. What was promised, what you got.
    • Write down who has the passport and where the debt is from.
    • Send the notes to someone you trust. You can delete them from your phone.
    • Could they hit you? Then it is safer not to argue. A passport can be replaced.
brigade-where =
    Choose a country below: we show lines where you can ask for advice.
brigade-papers = How to replace a passport
brigade-leave = It is hard to leave
brigade-sense = What is happening to me?
brigade-person = Talk to a person
brigade-numbers = Numbers now

brigade-country-list =
    Here are lines of this country where you can ask for advice. First ask who is listening, and whether you must give a name.
    Is there no number of a labour inspectorate here? Then we do not know it yet. You can ask these lines for it.
brigade-country-words =
    You can begin like this: "They don't pay me. I don't have my passport. They say I owe money."
brigade-country-back = Pay, passport and debt together
brigade-country-numbers = Numbers now

documents-keep =
    Your passport should be with you. You show it to border guards, police, a consulate and the office where you register. Then you take it back at once.
documents-ask =
    Do they ask you to hand it over "for the paperwork"? You can answer:
    • "I give you a copy and keep the original."
    • "I will go to the office in person."
    • "I talk to my family first."
documents-copy =
    Keep copies and photos of your papers apart from the originals. Send them to your own email and to someone close.
    If a paper is in a language you do not read, you do not have to sign it.
documents-taken = They took my papers
documents-consulate = Consulate
documents-card = They ask for my card or account
documents-numbers = Numbers now

debts-first =
    Do they say you owe for travel, housing, a visa or "fines"? And does the debt grow faster than you earn? That is a sign that something is wrong.
debts-know =
    • Nobody has the right to take your passport, lock the door or threaten your family because of a debt.
    • In Poland an agency may not charge for finding you a job. Other costs must be named in the contract.
debts-do =
    What you can do:
    • Ask them to write down what the debt is for, how much, and since when.
    • Write down your hours and all they have already taken off.
    • It is safer not to borrow more from these people, and not to sign what you do not understand.
    • Do they threaten you or your family? Keep the messages if it is safe, and call the numbers.
debts-brigade = My passport is gone too
debts-paid = They don't pay at all
debts-lawyer = Lawyer
debts-numbers = Numbers now

places-which = Where do you work? We show what to look at there and what to write down.
places-sites-open = Building site, repairs
places-farms-open = Farm, seasonal work
places-driving-open = Warehouse, car, driving
places-paid-open = Other work, they don't pay
places-numbers-open = Numbers now

sites-how =
    On building sites it can go like this. Someone you know invites you to a team. They pay less than promised, or "later". The foreman takes your passport. They tell you to sleep right on the site.
sites-do =
    What you can do now:
    • Write down your hours every day, and what exactly you did.
    • Photograph the entrance, the sign and the board with the firms' names. Only if it is safe.
    • Write down the names of those in charge, number plates, the address of the site and the housing.
    • Send it all to someone you trust.
sites-fear =
    Do they say the police are on their side and will find you? People say that to keep you silent. There are lines where you can talk about it.
sites-brigade = Pay, passport and debt together
sites-paid = They don't pay for the work
sites-country = Lines by country
sites-numbers = Numbers now

farms-how =
    On farms it can go like this. Someone took money for the job back home. The housing is crowded, and almost all pay is taken off for it. It is impossible to pick as much as they demand.
farms-do =
    What you can do:
    • Write down the time, not only the boxes. Travel between fields and waiting are time too.
    • Ask them to write down what they take for housing, power and travel.
    • Remember the name of the farm and of the nearest stop. Send both to someone close and say where you are.
    • Keep payslips and messages.
farms-gb =
    In the United Kingdom whoever supplies workers for farms usually needs a licence. It can be checked.
farms-brigade = Pay, passport and debt together
farms-check = Where to check
farms-country = Lines by country
farms-numbers = Numbers now

driving-how =
    It can go like this: drivers and warehouse workers get a car and housing, and are later told that they owe for both. And someone keeps the passport until it is worked off.
driving-do =
    What you can do:
    • Ask them to write down what is taken off your pay and why: car, repairs, housing, fines.
    • Write down shifts, trips and waiting. Add what was promised and what you got.
    • Keep your passport on you on the road too. You do not have to leave it "as a deposit".
    • You do not have to take a parcel they tell you nothing about.
driving-brigade = Pay, passport and debt together
driving-parcels = Other people's parcels
driving-country = Lines by country
driving-numbers = Numbers now

# ---- drawn into something ----
card-ask-how =
    Do they ask for your card, account or bank login? They say: "just for a few days", "you get a share", "your job is to pass money on". The money on such cards is often stolen.
card-ask-know =
    You can say no without a reason. If you agree, the police or the bank may later question the person whose name is on the card, even if that person knew nothing. The bank may also close the account. Have you given the card away already? It can be blocked.
card-ask-do =
    What you can do:
    • Answer: "Only I use my card."
    • Do not open an account for somebody else's firm.
    • Tell nobody the PIN or the codes from text messages.
    • Did someone open an account or take a loan in your name? Call the bank, then ask a lawyer.
card-ask-given = Others have my bank card
card-ask-offer = Check an offer
card-ask-lawyer = Lawyer
card-ask-numbers = Numbers now

calls-how =
    Invited abroad to an "office", a call centre or as a translator, tickets paid? Sometimes it turns out different. They take the passport, invent a debt for the travel and force people to cheat others online. Most known cases are in Asia. Whether it happened to Ukrainians, we do not know for certain.
calls-signs =
    It is safer to say no if:
    • the pay is high and no experience is needed;
    • the country or city changes while you still talk;
    • they do not explain what you will say and to whom;
    • they want to "keep" your passport.
calls-inside =
    Are you there, and do they force you? It is safer not to tell them you want to leave. If it is safe, remember the address and names.
    You can ask for help even if you were made to do something illegal. Talk to a lawyer first.
calls-drawn = I am already in it
calls-lawyer = Lawyer
calls-cannot = I cannot speak
calls-offer = Check an offer
calls-numbers = Numbers now

parcels-how =
    "Courier, high pay, no questions asked." In an ordinary job you know who pays and what you carry. If they do not say, it is better to stop.
parcels-what =
    A parcel may hold drugs or something dangerous. The one who carries it may be detained. There have been explosions too.
parcels-do =
    What you can do:
    • Do not take a parcel you know nothing about.
    • Do you have it already? Do not open it. Put it down, move well away and call { svc-eu-112 }. In Ukraine also { svc-ua-102 }.
    • Keep the messages, addresses and numbers.
    • About everything else, talk to a lawyer first, and then to the police.
parcels-tasks = Tasks in a chat for money
parcels-already = I have a task or a parcel
parcels-lawyer = Lawyer
parcels-teen = I am under 18
parcels-numbers = Numbers now

tasks-how =
    In a chat they offer money: photograph a building, put up leaflets, fetch a parcel, set a fire. They pay in crypto and want a video. According to the Ukrainian security service, Russian secret services are often behind this.
tasks-what =
    It starts small, then the tasks get more dangerous, then come threats. The money often does not come. Some who did the tasks were killed or hurt. You can stop at any step.
tasks-do =
    What you can do:
    • Stop answering. You do not have to explain anything.
    • Take screenshots, then block them.
    • Take no parcels and do not go to a meeting.
    • Tell someone you trust.
    • Something is already done? Talk to a lawyer first, and then to the police. The sooner, the better.
tasks-already = I have a task or a parcel
tasks-teen = Tasks for money (under 18)
tasks-lawyer = Lawyer
tasks-numbers = Numbers now

begging-how =
    Do they make you ask for money in the street and hand it over? Must you bring a certain sum, or they punish you or give you no food? It should not be like that.
begging-know =
    People are held by a debt or by threats to their family. Often they choose people who are ill, people with a disability, children.
    You can ask for help even if they made you steal as well.
begging-do =
    What you can do:
    • Go to a doctor, to station staff, to a pharmacy or a shop. There is a card you can show without a word.
    • Remember where you sleep, who brings and collects you, the number plate.
    • Do not tell them you want to leave.
    • Is there a child with you? Say so in the first sentence.
begging-card = Show a card
begging-cannot = I cannot speak
begging-lawyer = Lawyer
begging-person = Talk to a person
begging-numbers = Numbers now

# ---- under eighteen ----
teen-task-what =
    Do they offer money for a photo of a building, a parcel or a fire? This is how strangers get others to do dangerous things. The security service of Ukraine says that Russian secret services are often behind it. The first task is easy, then it gets scarier. The money often does not come.
teen-task-stop =
    You can stop right now. Even if something is already done. You do not have to explain anything to them.
teen-task-do =
    What you can do:
    • Don't answer any more.
    • Take screenshots. Don't delete anything.
    • Tell an adult you trust.
teen-task-line =
    Hard to say it at home? There is a line for young people:
    { svc-ua-116111 } — in Ukraine
    { svc-eu-116111 } — in many EU countries
    We do not know when they answer. Did nobody pick up? Try another line or tell an adult.
teen-task-already = I am already in it, what now
teen-task-tell = How to tell an adult
teen-task-lines = Lines for teenagers
teen-task-numbers = Numbers now

teen-stop-calm =
    It happens: they draw you in step by step. Many teenagers meet this. The sooner you stop and tell someone, the better.
teen-stop-do =
    What you can do:
    • Don't take the next step. Don't go to a meeting, not even "the last one".
    • Do you have the parcel? Don't open it. Put it down, move well away and call { svc-eu-112 }. In Ukraine also { svc-ua-102 }.
    • Do they threaten you? Don't pay and don't agree to "one more task". They say it so that nobody stops.
    • Keep the screenshots.
    • You can tell an adult today.
teen-stop-next =
    What comes next, we do not know and cannot promise. It is easier to go to the police with an adult. You can ask a lawyer first, and it can be free.
teen-stop-tell = How to tell an adult
teen-stop-lines = Lines for teenagers
teen-stop-lawyer = Lawyer
teen-stop-numbers = Numbers now

teen-tell-who =
    Choose one adult you trust. Mum, dad, grandma, a teacher, a coach, the school psychologist. One is enough.
teen-tell-words =
    You can show this screen. Or say it like this:
    "Strangers write to me, and I am scared. I don't know how to stop. Please listen and don't be angry."
    Is that too hard? Call the line for young people:
    { svc-ua-116111 } — in Ukraine
    { svc-eu-116111 } — in many EU countries
    We do not know when they answer. Did nobody pick up? Try another line or another adult.
teen-tell-adult =
    If an adult is reading this: listen calmly, do not scold, delete nothing. Keep the screenshots. Ask a lawyer and turn to the police: { svc-ua-102 } in Ukraine, { svc-eu-112 } in Europe.
teen-tell-lines = Lines for teenagers
teen-tell-relative = It is about my child
teen-tell-numbers = Numbers now

teen-photos-calm =
    Do they ask for private photos, or threaten to show them? It happens to boys and to girls. You can get help, and there is no need to be embarrassed.
teen-photos-do =
    What you can do:
    • Don't send anything more and don't pay.
    • Keep the messages and the name of the page. Don't forward the photos themselves to anybody.
    • Stop answering, then block them.
    • Tell an adult you trust.
teen-photos-tool =
    There is a free service, Take It Down. It helps to stop such photos on the sites that work with it. The photo stays on your phone. They do not ask your name. It does not work in encrypted chats.
teen-photos-page = Take It Down
teen-photos-tell = How to tell an adult
teen-photos-lines = Lines for teenagers
teen-photos-numbers = Numbers now

teen-job-good =
    Looking for a small job? It is good when you know who pays and for what. When there is a contract. When someone at home knows about it.
teen-job-no =
    Better to say no if:
    • they pay in crypto for "easy tasks";
    • they ask for a card, a photo of your passport or money in advance;
    • you have to "train" without pay;
    • they ask you to tell nobody;
    • they invite you abroad, to a camp or a casting without your parents.
teen-job-task = Tasks for money
teen-job-card = They ask for my card
teen-job-offer = Check an offer
teen-job-tell = How to tell an adult
teen-job-numbers = Numbers now

teen-card-what = Do they ask for your card? You can say no without explaining.
teen-card-given =
    Do they have the card already? Tell an adult and call the bank together, so that it is blocked.
teen-card-tell = How to tell an adult
teen-card-lines = Lines for teenagers
teen-card-numbers = Numbers now

teen-lawyer-who =
    A lawyer is there to help you. You can go together with an adult. First ask whether it all stays between you.
teen-lawyer-ua =
    Are you in Ukraine? The state gives free legal aid: { svc-ua-legal-aid }
    As far as we know, they answer { fact-ua-legal-hours }, Kyiv time. This number may not answer calls from abroad.
teen-lawyer-abroad =
    Are you abroad? You can write to Ukrainian lawyers on Telegram, free of charge: { svc-ua-legal-aid-bot }
teen-lawyer-tell = How to tell an adult
teen-lawyer-lines = Lines for teenagers
teen-lawyer-numbers = Numbers now

teen-lines-what =
    They listen to children and teenagers here. You can just talk. First ask who is listening, and whether you must give a name.
teen-lines-numbers =
    { svc-ua-116111 } — in Ukraine
    { svc-eu-116111 } — in many EU countries
    We do not know when they answer. Did nobody pick up? Try another line or tell an adult.
teen-lines-country =
    Choose a country below. If we know no line for young people there, we show another. Ask whether they help teenagers.
teen-lines-tell = How to tell an adult
teen-lines-help = Numbers now

# ---- internet ----
online-links-how =
    Do they write about a payment and give you a link? The page may only look like the real one. Such links come from friends' accounts too.
online-links-do =
    What you can do:
    • Leave the link alone and find the site yourself.
    • Enter no expiry date of the card, no code from its back, no PIN and no codes from text messages.
    Offices that give payments do not ask for such codes.
online-links-after =
    Have you entered something? Call the bank and ask them to block the card. Then change your passwords.
online-links-accounts = Someone got into my account
online-links-money = The money is gone
online-links-offer = Check an offer
online-links-numbers = Numbers now

online-accounts-how =
    Has someone else got into your Telegram? You can check it.
online-accounts-do =
    What you can do:
    • Open the settings, then "Devices". Remove those that are not yours.
    • Change the password and turn on two-step verification.
    • Do the same with your email and other accounts.
    • Tell nobody the login codes.
online-accounts-care =
    Does someone you are afraid of look at your phone? They may notice the changes. Then it is safer to begin on another phone, or to ask for advice first.
online-accounts-links = They sent a strange link
online-accounts-photos = Threats with my photos
online-accounts-hide = Clear this chat
online-accounts-numbers = Numbers now

photos-calm =
    Do they threaten to show your private photos or videos? It happens to adults, men and women alike. They count on shame and haste. You can take your time.
photos-do =
    What you can do:
    • Do not pay and do not send anything new.
    • Keep the messages, the name of the page, and where they want the money.
    • Stop answering, then block them.
    • Tell someone you trust.
    • Turn to the police.
photos-tool =
    There is a free service for adults, StopNCII. It helps to stop such photos on the sites that work with it. The photo itself stays on your phone. If you are under eighteen in the photo, there is another service.
photos-page = StopNCII
photos-teen = My photos, I am under 18
photos-lawyer = Lawyer
photos-person = Talk to a person
photos-numbers = Numbers now

online-locked-do =
    Do your files not open, and does someone want money for a "key"? The Dutch police advise you not to pay. In Ukraine no "fine" is collected through a screen. Photograph the screen and keep the files. Sometimes they can be opened free of charge: Europol recommends the site No More Ransom.
online-locked-page = No More Ransom
online-locked-money = The money is gone
online-locked-links = They sent a strange link
online-locked-numbers = Numbers now

online-money-do =
    Have you sent the money, but there is no job, housing or goods? It happens to many. Call the bank and say that you were tricked. Keep the receipt, messages and numbers. Then turn to the police.
online-money-links = They sent a strange link
online-money-accounts = Someone got into my account
online-money-person = Talk to a person
online-money-numbers = Numbers now
