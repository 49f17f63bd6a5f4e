# ---- how it goes ----

# ---- the list ----
scheme-list-what = Here is how it usually goes. Choose what looks like your story.
scheme-list-honest =
    A similar story proves nothing yet. Often the invitation comes from someone you know: a friend, a relative, a partner. If several signs match, it is worth asking a person for advice.
scheme-list-trip = A "trip to Europe"
scheme-list-fee = Pay first for a job
scheme-list-debt = Work and a debt that grows
scheme-list-casting = Model, photos, dancing
scheme-list-partner = Love and moving away
scheme-list-lift = A lift on the way
scheme-list-next = More

scheme-list-2-what = A few more stories. Choose the closest.
scheme-list-2-room = A free room
scheme-list-2-bank-card = A card or account "for rent"
scheme-list-2-tasks = Tasks in a messenger
scheme-list-2-courier = Courier abroad
scheme-list-2-call-centre = A call centre abroad
scheme-list-2-clinic = Carrying a child for money
scheme-list-2-next = More

scheme-list-3-what = And a few more. If your story is not here, that does not mean that all is well.
scheme-list-3-wedding = Marriage for papers
scheme-list-3-street = Asking for money in the street
scheme-list-3-camp = A child invited on a trip
scheme-list-3-home-care = Work in someone's home
scheme-list-3-helpers = "Helpers" with papers
scheme-list-3-health = Money for a kidney or donating
scheme-list-3-numbers = Numbers now

# ---- the stories ----
scheme-trip-how =
    They invite you on a free trip and promise help with a payment. There they take your papers and make you ask for protection. The card with the payment ({ fact-trip-benefit } a month in one case) stays with them.
scheme-trip-signs =
    Signs:
    • nobody says what exactly you will do there;
    • you are to sign papers only once you are abroad;
    • several people from one town with the same instructions;
    • they teach you what to say at the office.
scheme-trip-do =
    It is safer to give nobody the card, the PIN or the bank login. Whether to ask for protection is your decision only.
scheme-trip-whom =
    Who to turn to: the bank that issued the card; staff of the reception centre, or the police.
scheme-trip-more = This is already my story
scheme-trip-lawyer = Lawyer
scheme-trip-back = To the list
scheme-trip-numbers = Numbers now

scheme-fee-how =
    An attractive job, but first you must pay: for the vacancy, the visa, insurance, training or a uniform. Then the "employer" disappears. Or a person travels in debt and has to take anything.
scheme-fee-signs =
    Signs:
    • no contract, but money is asked at once;
    • they write from a free email account, and the firm has no address;
    • the firm is not in a register;
    • they rush you: "the last place".
scheme-fee-do =
    It is safer to pay nothing before a written contract. In Poland an agency may not charge for finding work. Have you paid already? Keep proof of the payment and the messages.
scheme-fee-whom = You can ask a line of the country.
scheme-fee-where = Where to check
scheme-fee-person = Talk to a person
scheme-fee-back = To the list
scheme-fee-numbers = Numbers now

scheme-debt-how =
    There is work, but not the work that was promised. The boss has the papers. Housing, travel and "mistakes" are taken off the pay, and the debt grows. It happens on building sites, farms, in warehouses, hotels, cleaning and care.
scheme-debt-signs =
    An example from Germany: { fact-scheme-hours }. When the person complained, they were thrown out.
    Signs: the passport is not returned, no days off, pay in food and lodging, "work it off first".
scheme-debt-do =
    Write down your hours and keep a copy of every paper. You can ask for your pay by itself, without proving anything else.
scheme-debt-whom = Who to turn to: the labour inspectorate, or an advice line of a trade union.
scheme-debt-pay = They don't pay, or a debt
scheme-debt-papers = They took my papers
scheme-debt-back = To the list
scheme-debt-numbers = Numbers now

scheme-casting-how =
    Online they offer photo shoots, dancing, a "model's future", often in Russian. Once there, it turns out they want something else. European police have more than once found such adverts aimed at Ukrainian women.
scheme-casting-signs =
    Signs:
    • they want only girls of a certain age, and photos at once;
    • no name of an agency, or none that can be checked;
    • "cash every day", the ticket paid by them;
    • soon they ask for intimate pictures.
scheme-casting-do =
    You can bring someone to the meeting. Not as promised? You can ask for help, even if you agreed or took money.
scheme-casting-whom = You can ask a line of the country.
scheme-casting-check = Check an offer
scheme-casting-person = Talk to a person
scheme-casting-back = To the list
scheme-casting-numbers = Numbers now

scheme-partner-how =
    A new love, gifts, dreams of a life together abroad. Then comes a "debt" or "a hard time for a while". And the loved one asks you to earn in a way you do not want.
scheme-partner-signs =
    Signs:
    • speaks of marriage and moving very soon;
    • tells nothing about themselves;
    • asks you to hide it from your family;
    • has money but no visible work;
    • later counts the gifts.
scheme-partner-do =
    If you go, have your own money for the way home and leave the address with someone close. Agree with them on a day to call and a code word.
scheme-partner-whom = You can ask a line of the country. If it is not safe, press "Numbers now".
scheme-partner-person = Talk to a person
scheme-partner-going = If I go: what to prepare
scheme-partner-back = To the list
scheme-partner-numbers = Numbers now

scheme-lift-how =
    At a border or a station a stranger offers a quick free lift. On the way the route changes, the family is separated, or something is asked "in return".
scheme-lift-signs =
    Signs:
    • no badge and no name of an organisation;
    • only women alone, or girls, are taken;
    • they rush you and give no exact address;
    • they ask for your papers or phone.
scheme-lift-do =
    It is safer to go with a known carrier, and together with others. Photograph the plate and the driver's licence and send them to someone.
scheme-lift-whom =
    Who to turn to: helpers with a badge of their organisation; at the border, the border guards.
scheme-lift-way = On the way
scheme-lift-border = At the border
scheme-lift-back = To the list
scheme-lift-numbers = Numbers now

scheme-room-how =
    They offer a room and seem to ask for nothing. Later they want cleaning, care or intimacy, or your papers "for safe keeping". In Poland people said that their passports were taken on arrival.
scheme-room-signs =
    Signs:
    • the room is only for a woman alone;
    • no key, no visitors;
    • the rules change, a debt is mentioned;
    • you are asked to tell nobody the address.
scheme-room-do =
    It is safer to look for housing through known organisations. Keep papers and key with you; leave the address with someone close. Does something frighten you? Go where people are.
scheme-room-whom = You can ask a line of the country.
scheme-room-lines = Lines by country
scheme-room-quiet = Quiet ways
scheme-room-back = To the list
scheme-room-numbers = Numbers now

scheme-bank-card-how =
    They pay to "rent" a card, or hire you as a "transfer operator". Other people's money goes through the account. Later it may be blocked, and the police or the bank may question the person whose name is on the card. You can stop: a call to the bank is a beginning.
scheme-bank-card-signs =
    Signs:
    • only a card is needed, no training, no experience;
    • very high pay for a few minutes;
    • they want the PIN, the SIM card or the bank login;
    • they ask you to open an account "for a firm".
scheme-bank-card-do =
    You can say no without explaining. If it has begun, stop, call the bank and keep the messages.
scheme-bank-card-whom = Who to turn to: the bank and the cyber police.
scheme-bank-card-more = Others have my bank card
scheme-bank-card-lawyer = Lawyer
scheme-bank-card-back = To the list
scheme-bank-card-numbers = Numbers now

scheme-tasks-how =
    In groups about jobs, games or beauty they offer easy tasks for crypto: photograph, collect, leave something. The tasks become dangerous, and the promised money often never comes.
scheme-tasks-signs =
    According to the security service of Ukraine, this is how many were approached: { fact-tasks-children }. It happens in EU countries too.
    Signs: whoever gives the task has no name, you must film it, they scare you: "the law is already broken".
scheme-tasks-do =
    You can refuse the next task. Do not open an unknown package: put it down, move well away and call { svc-eu-112 }, in Ukraine also { svc-ua-102 }. Keep the messages and tell an adult or someone you trust.
scheme-tasks-whom =
    Who to turn to: the police or the security service. If you are under eighteen, tell an adult first. The sooner, the better.
scheme-tasks-more = This is already my story
scheme-tasks-lawyer = Lawyer
scheme-tasks-back = To the list
scheme-tasks-numbers = Numbers now

scheme-courier-how =
    They invite you to be a "courier" abroad. The pay is high, and they do not like questions. The parcels may hold something forbidden. Ukrainians were hired like this, and it was they who were detained.
scheme-courier-signs =
    Signs:
    • they do not say what you carry;
    • everything goes through a messenger, with no names;
    • they ask you to hide or leave parcels;
    • the passport is taken "for the paperwork".
scheme-courier-do =
    It is safer not to take a parcel if you do not know what is in it. Do you have it already? Do not open it. Put it down, move well away and call { svc-eu-112 }. In Ukraine also { svc-ua-102 }.
scheme-courier-whom = Detained in an EU country? Ask for a lawyer, an interpreter and the consul.
scheme-courier-lawyer = Lawyer
scheme-courier-more = I got drawn in
scheme-courier-back = To the list
scheme-courier-numbers = Numbers now

scheme-call-centre-how =
    They offer work as an operator or interpreter far from home, tickets paid. There people are made to cheat others by phone and are not let go.
scheme-call-centre-honest =
    To be honest: helplines know such stories, but we found no official page about Ukrainians. So this is a possibility, not an established fact.
scheme-call-centre-signs =
    Signs:
    • a distant country and a tourist visa;
    • no name of the firm;
    • the passport stays with them "for the visa";
    • you live where you work.
scheme-call-centre-do =
    What you can do: ask the embassy which visa allows this work. Who to turn to: a helpline, the consulate, a lawyer.
scheme-call-centre-check = Check an offer
scheme-call-centre-more = I got drawn in
scheme-call-centre-back = To the list
scheme-call-centre-numbers = Numbers now

scheme-clinic-how =
    A woman in need is promised fast money: to carry a child or give eggs "for a family". Sometimes it goes with sham marriages and babies taken abroad. If she changes her mind, they threaten or pay less.
scheme-clinic-signs =
    Signs:
    • they do not say for whom, where and on what terms;
    • you get no copy of the contract;
    • you are to pose as someone's wife;
    • the birth is in another country, with no reason given.
scheme-clinic-do =
    We found no page that says what to do here. You can ask a line of the country.
scheme-clinic-whom = If they threaten you, press "Numbers now".
scheme-clinic-lawyer = Lawyer
scheme-clinic-person = Talk to a person
scheme-clinic-back = To the list
scheme-clinic-numbers = Numbers now

scheme-wedding-how =
    A person with a disability is talked or pressed into marriage, so that someone else can leave the country. The police of Ukraine called it a new kind of crime.
scheme-wedding-signs =
    Signs:
    • you hardly know the bride or groom;
    • money or care is promised for a yes;
    • papers and pension pass to others;
    • the person is not allowed to talk to anyone alone.
scheme-wedding-do =
    We found no page that says what to do here. You can ask a line of the country.
scheme-wedding-lawyer = Lawyer
scheme-wedding-person = Talk to a person
scheme-wedding-back = To the list
scheme-wedding-numbers = Numbers now

scheme-street-how =
    A person, often with a child, ill or elderly, is made to ask for money or sell in the street. What they get is taken away.
scheme-street-signs =
    Signs:
    • a fixed sum has to be brought every day;
    • punishment if there is too little;
    • people are driven there and fetched at set times;
    • illness or a child is used to get more.
scheme-street-do =
    It is not that person's shame or fault. If this is about you, there are quiet ways to ask for help. If you see it, it is safer to keep away from those who watch, remember and call.
scheme-street-whom = You can ask a line of the country. If it is not safe, press "Numbers now".
scheme-street-quiet = Quiet ways
scheme-street-witness = I see it
scheme-street-back = To the list
scheme-street-numbers = Numbers now

scheme-camp-how =
    A child is invited to a camp, a study trip, a casting or an "evacuation" by people nobody knows. Children without parents nearby are most at risk. Adoption is not a way to help while people flee a war.
scheme-camp-signs =
    Signs:
    • adults without papers for the child;
    • the child does not know where they are going and who will meet them;
    • contact with the parents is limited;
    • money or gifts are offered for the child.
scheme-camp-do =
    What you can do:
    • take the guardian's papers and copies of documents;
    • put a card with a phone number in the child's pocket;
    • agree on a meeting point;
    • learn the full name and the number with the child.
scheme-camp-whom =
    Who to turn to: the police at once if the child is missing; in many EU countries also { svc-eu-116000 }
scheme-camp-missing = A child is missing
scheme-camp-person = Talk to a person
scheme-camp-back = To the list
scheme-camp-numbers = Numbers now

scheme-home-care-how =
    Live-in work: care, children, cleaning. Slowly it takes both day and night. The pay is small, or there is only food and a bed. They let you out only with someone from the household.
scheme-home-care-signs =
    Signs:
    • you must be ready day and night;
    • no key, room or day off of your own;
    • the family decides when you call home;
    • food and bed are worse than the others'.
scheme-home-care-do =
    Write down your hours, the nights too. Agree with someone close on a day to call and a code word.
scheme-home-care-whom = You can ask a line of the country.
scheme-home-care-pay = They don't pay, or a debt
scheme-home-care-quiet = I cannot leave or speak
scheme-home-care-back = To the list
scheme-home-care-numbers = Numbers now

scheme-helpers-how =
    A "volunteer" or "agent" offers to register you, do the papers or find housing. They ask for money, a photo of the passport, a code from an SMS, or the papers themselves.
scheme-helpers-signs =
    Signs:
    • no organisation that can be checked;
    • they say it cannot be done without them;
    • cash, no receipt;
    • they want your password, code or card.
scheme-helpers-do =
    You register for temporary protection yourself, at the office, free of charge. It is safer to give nobody originals or codes. Did you give them? Change your passwords, call the bank.
scheme-helpers-whom =
    Who to turn to: the office itself and its official website; the police if papers were taken.
scheme-helpers-arrival = After arrival
scheme-helpers-papers = They took my papers
scheme-helpers-back = To the list
scheme-helpers-numbers = Numbers now

scheme-health-how =
    It is rare. A person in debt is promised money for a kidney, or taken "for tests" without saying why.
scheme-health-signs =
    Signs: a trip together with medical tests, the clinic and doctor kept secret, "it pays the debt".
scheme-health-do =
    We found no page that says what to do here. You can ask a line of the country.
scheme-health-whom = If it is not safe, press "Numbers now".
scheme-health-card = Show a card
scheme-health-person = Talk to a person
scheme-health-back = To the list
scheme-health-numbers = Numbers now
