# ---- start page ----
menu-women-hello =
    Hello! Here you can take a calm look at a trip, a job, a relationship or papers abroad. If something is wrong, you are not alone.
menu-women-how =
    Choose what is closest. Or write in a few words what happened.
    A program answers. No name needed. Telegram can see this chat.
menu-women-how-web =
    Choose what is closest. Or write in a few words what happened.
    A program answers. No name needed. The browser remembers that you were here.
menu-women-wrong = Something is wrong, I'm scared
menu-women-offers = A job, a date, an offer
menu-women-before = I am about to go
menu-women-abroad = I live abroad
menu-women-girls = I am under 18
menu-women-person = Talk to a person
menu-women-more = About someone else, other

women-wrong-calm =
    It is good that you are here. Whatever happened, you are not alone, and there are people to turn to. Which of these is about you?
women-wrong-now =
    Are you in danger right now? { svc-eu-112 } — Europe, Ukraine, Turkey, Georgia.
women-wrong-papers = They took my papers
women-wrong-paid = They don't pay, or a debt
women-wrong-drawn = I got drawn into something
women-wrong-home = It is hard at home
women-wrong-photos = They threaten me with photos
women-wrong-sense = I don't know what this is
women-wrong-after = It is behind me, what next

women-offers-calm =
    It is normal to check. Honest people do not mind questions.
women-offers-which =
    What are they offering you?
women-offers-work = A job
women-offers-study = Studies
women-offers-care = Care, nanny, au pair
women-offers-casting = Photos, modelling, dancing
women-offers-love = Love, moving in with him
women-offers-surrogacy = Carrying a child, donation
women-offers-any = Anything: general signs

women-before-calm = A few simple steps before you go can help later.
women-before-steps =
    The main things:
    • Someone at home knows the address, the name and the number of whoever you go to.
    • You have a code word. It means: "I cannot speak, get help".
    • You have your own money for the way back.
    • Copies of your papers are in your email and with someone close.
women-before-list = The full list
women-before-transport = Who drives me
women-before-housing = Where I will live
women-before-offers = What they offer me
women-before-children = I go with a child
women-before-going = All steps of the trip
women-before-numbers = Numbers now

# ---- offers ----
women-work-look =
    What to look at:
    • Is there a name, address and number of the firm that you can check?
    • Do they want money in advance: for the place, visa, insurance, uniform?
    • One person you have never met arranges housing, travel and papers? Then everything depends on them.
    • Do they look only for young women, with photos?
women-work-ask =
    What to ask: what exactly do I do? How many hours, how much in hand, what is taken off? Who holds keys and papers?
women-work-do =
    What you can do: ask for the contract before the trip, in a language you read. Check the firm in a register. Do not pay and do not hand over your passport.
women-work-list = All the questions
women-work-where = Where to check
women-work-rights = My rights at work
women-work-paid = I work, they don't pay
women-work-person = Talk to a person
women-work-numbers = Numbers now

women-study-look =
    What to look at:
    • Does this school exist? Look for its site, address and reviews yourself, not through their link.
    • Do they want money for the "studies" or the "visa", paid to a private person?
    • They say: go as a tourist, the papers come later?
    • Do they promise studies but speak of work only?
women-study-ask =
    What to ask: who is the contract with, and can I read its language? Where will I live? What does it all cost? Who meets me?
women-study-do =
    What you can do: ask the embassy of that country which visa you need. Leave the address of the school and your room with someone close.
women-study-list = All the questions
women-study-before = Before the trip
women-study-person = Talk to a person
women-study-numbers = Numbers now

women-care-look =
    What to look at:
    • Do they want money in advance for an au pair or care place?
    • Is it all by word of mouth?
    • Do they say "you will be family", but nothing about hours and money?
    • Does the family avoid a video call and give no address?
women-care-ask =
    What to ask and write down before you buy a ticket:
    • duties and hours, free days;
    • money: how much and when;
    • your own room, key, internet;
    • how to end it, and how much notice to give.
women-care-do =
    What you can do: sign an agreement before the trip and leave a copy at home. Passport and key should be with you.
women-care-now-open = I already live with them
women-care-list = All the questions
women-care-person = Talk to a person
women-care-numbers = Numbers now

women-care-now-signs =
    Something is wrong if:
    • you must be ready day and night;
    • you may not go out alone and have no key;
    • you eat or sleep worse than the others;
    • the family decides when you may call your own;
    • you are a "guest" but work all day without money.
women-care-now-do =
    What you can do:
    • Write down your hours every day, and what was promised.
    • Write the address to someone close.
    • If it is safe, keep papers and some money on you.
    • Call a line and tell them. You can leave without their consent.
women-care-now-paid = They don't pay, or a debt
women-care-now-papers = They took my papers
women-care-now-cannot = I cannot speak
women-care-now-numbers = Numbers now

women-casting-look =
    What to look at:
    • They write to you first on social media: "photo shoots abroad", "paid every day", "no experience".
    • They offer dancing, massage, webcam or "escort" but give no details.
    • They ask at once for photos in underwear or without clothes.
    • Ticket and room are paid by them, and you leave within days.
women-casting-ask =
    What to ask: the agency's name and register number? A contract before the trip? What exactly do I do, and what not? May I bring someone? Who holds the return ticket?
women-casting-do =
    What you can do: send no such photos in advance, hand over no passport. Do they not answer, or rush you? It is safer to say no.
women-casting-now-open = It turned out different
women-casting-photos = They threaten me with photos
women-casting-where = Where to check
women-casting-person = Talk to a person
women-casting-numbers = Numbers now

women-casting-now-calm =
    Did they promise one thing and demand another? It is not your fault. Even if you agreed at first, you can change your mind and ask for help.
women-casting-now-signs =
    Something is wrong if:
    • someone takes most of your money;
    • someone else writes your adverts, answers your phone or decides whom you see;
    • they say you must "work off" the ticket.
women-casting-now-do =
    What you can do:
    • It is safer not to tell them that you want to leave.
    • If it is safe, take papers and phone and go where people are.
    • Turn to a line below. There is nothing to be ashamed of. You can ask whether you must give a name.
women-casting-now-papers = They took my papers
women-casting-now-cannot = I cannot speak
women-casting-now-after = What comes next
women-casting-now-numbers = Numbers now

women-love-look =
    Love at a distance can be real. It is worth stopping to think if he:
    • very soon speaks of marriage or moving;
    • asks you to tell nobody about the two of you;
    • gives costly things and later reminds you that you owe him;
    • tells nothing about himself, has money but no visible work.
women-love-ask =
    What to ask: where does he live and work, may you talk to his family, will he come to you first?
women-love-do =
    What you can do: tell someone close about him. Keep your own money for the way back, and your passport on you. Leave his address at home. Real feelings can wait.
women-love-now-open = I am already with him
women-love-photos = He threatens me with photos
women-love-before = Before the trip
women-love-person = Talk to a person
women-love-numbers = Numbers now

women-love-now-signs =
    Love should not cost you your freedom. Something is wrong if he:
    • says that you owe him and must earn it;
    • asks you to do something "for us" that scares or disgusts you;
    • keeps your passport, card or phone;
    • does not let you see people.
women-love-now-fault =
    There is nothing to be ashamed of: trusting someone is not a mistake. You can ask for help even if you still love him.
women-love-now-do =
    First tell one person: a friend, your family, or a line below. It is better not to tell him about it.
women-love-now-plan = How to prepare to leave
women-love-now-papers = He took my papers
women-love-now-cannot = I cannot speak
women-love-now-numbers = Numbers now

women-surrogacy-look =
    Do they ask you to carry a child or give eggs? Look:
    • Do you know for whom, where and on what terms?
    • Do they ask you to marry "on paper" or to pose as someone's wife?
    • Do they promise fast money and rush you?
women-surrogacy-ask =
    What to ask: which clinic and doctor? A contract in a language I read? How much is paid and when? What if I change my mind or fall ill?
women-surrogacy-do =
    What you can do: show the contract to a lawyer before you sign. Each country has its own law. In one case in Ukraine women were threatened and paid less when they wanted to stop.
women-surrogacy-now-open = I have already agreed
women-surrogacy-wedding = Marriage for papers
women-surrogacy-lawyer = Lawyer
women-surrogacy-person = Talk to a person
women-surrogacy-numbers = Numbers now

women-surrogacy-now-calm =
    Did you agree, and do they now threaten you or not pay? You can ask for help now too. Other people's threats are not your fault.
women-surrogacy-now-do =
    What you can do:
    • A doctor can help too. You can ask to talk alone.
    • Keep the contract, messages, payments, medical papers. If it is safe, send copies to someone close.
    • Sign nothing new without a lawyer.
    • Keep your passport on you.
women-surrogacy-now-law =
    What the law of that country says about the child and the contract, only a lawyer there can explain. The lines below can say where to find one.
women-surrogacy-now-lawyer = Lawyer
women-surrogacy-now-papers = They took my papers
women-surrogacy-now-person = Talk to a person
women-surrogacy-now-numbers = Numbers now

# ---- at home ----
women-home-calm =
    Does someone close insult, hit or scare you, or take your money or papers? It is not your fault, and it is not "a family matter". There is help abroad too.
women-home-now =
    If it is starting right now:
    • { svc-eu-112 } — Europe, Ukraine, Turkey, Georgia.
    • Stay near the exit. Keep away from the bathroom, the kitchen and rooms without windows.
    • Shout for the neighbours. If you can, go out with the children.
    • Afterwards see a doctor and ask for a written note.
women-home-fear =
    Do they say that you will be deported, or that the children will be taken away? People often say that to keep a woman silent. Ask a lawyer or a line below, not the one who scares you.
women-home-plan-open = How to prepare to leave
women-home-cannot = I cannot speak
women-home-papers = They took my papers
women-home-lawyer = Lawyer
women-home-lines = Lines for women
women-home-numbers = Numbers now

women-home-plan-bag =
    What to prepare bit by bit, if it is safe:
    • copies and photos of papers, yours and the children's, kept outside the home;
    • some money, keys, medicines, a charger, a list of numbers;
    • for children, clothes and a favourite toy.
women-home-plan-people =
    Whom to tell:
    • A friend or family: a code word.
    • Neighbours: ask them to call the police if they hear shouting.
    • Children: not to step in, but to go to a safe place and call { svc-eu-112 }.
women-home-plan-where =
    Think where you will go and how you will get there. A line of the country can say whether there is a safe place for you and the children. Messages of the last two days can be removed; the button shows what stays.
women-home-plan-hide = Clear this chat
women-home-plan-back = If it is starting now
women-home-plan-lines = Lines for women
women-home-plan-numbers = Numbers now

# ---- photos ----
women-photos-calm =
    Do they threaten to show your private photos or videos? This is done to many people. The one who threatens is to blame, not you.
women-photos-do =
    What you can do:
    • It is safer not to pay and not to send new photos. Paying rarely stops it.
    • Do not answer, but delete nothing.
    • Take screenshots: threats, names, numbers, accounts.
    • Then block the person and tell the network about them.
    • Change your passwords.
    • Tell someone you trust, and the police.
women-photos-near =
    Is the person near you, or do they know your address? Then safety comes first: talk to a line before you block anyone.
women-photos-remove-open = How to get photos removed
women-photos-girls = I am under 18
women-photos-lawyer = Lawyer
women-photos-person = Talk to a person
women-photos-numbers = Numbers now

women-photos-remove-adult =
    For adults there is a free service, StopNCII. The photo stays on your phone: the service makes a digital fingerprint of it. The networks that take part look for it and remove copies.
women-photos-remove-young =
    If you were under eighteen in the photo, there is Take It Down. Even if you are grown up now.
women-photos-remove-honest =
    It does not work everywhere, only in the networks that take part. Is the photo already out? First tell the network itself about it. Keep the case number and the PIN.
women-photos-remove-page = StopNCII, for adults
women-photos-remove-teen = Take It Down, under 18
women-photos-remove-back = What to do first
women-photos-remove-numbers = Numbers now

# ---- under 18 ----
women-girls-hello =
    It is good that you are here. If someone tricked or made you, it is not your fault. Even if you agreed at first or sent something.
women-girls-signs =
    It is better to stop if someone:
    • invites you alone on a trip, to a camp, a casting, or to live with them;
    • gives you things and then says you owe them;
    • wants photos without clothes, touching or a meeting alone, for money, a room or gifts;
    • asks you to tell nobody.
women-girls-call =
    You can call here. On the lines for children you can also just talk:
    { svc-ua-116111 } — children and teenagers in Ukraine
    { svc-eu-116111 } — in many EU countries
    { svc-eu-112 } — if it is not safe now
    We do not know when the lines for children answer. Did nobody pick up? Try another line or tell an adult.
women-girls-do-open = What I can do
women-girls-photos = My photos, I am under 18
women-girls-home = It is hard at home
women-girls-teen = For teens: side jobs, tasks
women-girls-lines = Lines by country
women-girls-numbers = Numbers now

women-girls-do-steps =
    What you can do:
    • Tell one grown-up you trust. It can be a teacher, a doctor, an aunt, a friend's mother.
    • Do not go to a meeting alone.
    • Send no new photos and do not pay.
    • Keep the messages: you may need them.
    • Going somewhere? Let them know the address at home, and when you will call.
women-girls-do-law =
    Grown-ups made you do something, or earned money from you? The law protects those under eighteen: you need not prove that there was deceit or force. Even if you agreed at the time. A lawyer or a line for young people can explain what it means for you.
women-girls-do-papers =
    Far from home and without papers? You can still ask for help: police, a hospital, a consulate, a school.
women-girls-do-consulate = Consulate
women-girls-do-cannot = I cannot speak
women-girls-do-lines = Lines by country
women-girls-do-numbers = Numbers now

# ---- lines ----
women-lines-list =
    Here are lines that help women. You can first ask who is listening, which languages they speak and whether you must give a name.
women-lines-wrong = Something is wrong
women-lines-cannot = I cannot speak
women-lines-numbers = Numbers now
