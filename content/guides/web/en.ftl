# The words of the pages. Titles are neutral: a tab shows them.
web-title = Travel and living
web-skip = Skip to the text
web-help = Numbers now
web-home = Start
web-language = Language
web-leave = Leave
web-leave-note = “Leave” removes this page and our mark in the browser. It does not erase your browser history. Pressing Shift three times in a row does the same.
web-shift-twice = To leave, press Shift two more times.
web-shift-once = To leave, press Shift once more.

# ---- start ----
web-hello = Work, travel and papers abroad
web-hello-text = Short advice and useful numbers. A program answers, at any hour. No name needed.
web-door-women = For women abroad
web-door-all = For everyone
web-open-chat = Write here
web-read-pages = Read without writing
web-telegram = The same in Telegram
web-countries = Numbers by country
web-countries-text = Choose the country you are in now.

# ---- messages ----
web-chat = Messages
web-chat-how = Write in a few words what happened, or press “Begin”.
web-chat-note = What you write is kept encrypted. It is deleted when you erase it, or after a month of silence. One mark stays in the browser until you close it or press “Leave”.
web-chat-begin = Begin
web-chat-leave = Leave and remove the mark
web-your-words = Write in your own words
web-send = Send
web-not-sent = Not sent. Please check the connection and try again: your words are still in the field.
web-choices = Buttons
web-always = Always at hand

# ---- numbers ----
web-call = Call
web-sms = Send an SMS
web-website = Page on the internet
web-card = A card to show to people nearby
web-urgent = Urgent
web-others = Other lines
web-speaks = Languages: { $languages }
web-paid = as an ordinary call
web-no-name = no name asked
web-checked = checked by us: { $date }
web-inside = The number for calls from this country
web-more-lines = More lines
web-other-country = Another country

# ---- on paper ----
web-sheet-card = The card on paper
web-sheet-leaflet = A leaflet with addresses
web-sheet-how = A sheet of A6 paper. To print it, open the menu of the browser and choose “Print”. Once open, it stays readable without a connection.
web-sheet-care = Whoever finds the paper can read it. It is safer to show the card on the screen.
web-sheet-scan = Point the camera of a phone at a square.
web-sheet-numbers = Useful numbers

# ---- about ----
web-about = Who answers here
web-about-program = A program answers here. It makes nothing up: all texts were prepared beforehand. Their sources stand below them.
web-about-check = Texts that no editor has checked yet carry a mark. Beside the numbers you see whether we have checked them.
web-about-kept = While you only read, we leave nothing in your browser. When you write, one mark appears there, so that the messages can go on.
web-about-never = We never ask for money, card numbers, passwords or codes. If someone asks, it is not us.
web-about-true = The only true addresses in Telegram are:
web-paused = Do not use this bot in Telegram now: a stranger may be answering there in our place. Here, on these pages, it is us.

# ---- when something is wrong ----
web-not-found = There is no such page
web-not-found-text = The address may have changed. Please start again, or call if it is urgent.
web-bad = The page could not take this
web-bad-text = Please go back and try again, with less text. If it is urgent, here are the numbers.
web-many = Too many messages at once
web-many-text = Please wait a minute, go back and send it again. If it is urgent, here are the numbers.
web-broken = It did not work just now
web-broken-text = We could not keep or show this. Nothing was sent. If it is urgent, please call: people answer there.
web-away = Go on

# Cities by whose time the lines work.
place-new_york = New York
place-toronto = Toronto
place-jerusalem = Jerusalem
place-nicosia = Nicosia
place-tbilisi = Tbilisi
place-amsterdam = Amsterdam
place-athens = Athens
place-berlin = Berlin
place-bratislava = Bratislava
place-brussels = Brussels
place-bucharest = Bucharest
place-budapest = Budapest
place-chisinau = Chișinău
place-copenhagen = Copenhagen
place-dublin = Dublin
place-helsinki = Helsinki
place-istanbul = Istanbul
place-kyiv = Kyiv
place-lisbon = Lisbon
place-ljubljana = Ljubljana
place-london = London
place-luxembourg = Luxembourg
place-madrid = Madrid
place-malta = Malta
place-oslo = Oslo
place-paris = Paris
place-prague = Prague
place-riga = Riga
place-rome = Rome
place-sofia = Sofia
place-stockholm = Stockholm
place-tallinn = Tallinn
place-vaduz = Vaduz
place-vienna = Vienna
place-vilnius = Vilnius
place-warsaw = Warsaw
place-zagreb = Zagreb
place-zurich = Zurich
web-file = A picture, voice or file, up to 20 MB
web-file-send = Send the file
web-code-copy = Copy
web-code-copied = Copied. The phone remembers the code until you copy something else
web-code-marked = The digits are selected: please copy them yourself
web-code-print = Print
web-code-stays = How long to show it
web-code-stays-on = Until I go on
web-code-minutes = { $minutes } min
web-code-gone = Removed from the screen.
