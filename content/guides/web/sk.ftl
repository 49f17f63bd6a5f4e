# Slová stránok. Názvy sú neutrálne: vidno ich na karte prehliadača.
web-title = Cestovanie a každodenný život
web-skip = Prejsť na text
web-help = Dôležité čísla
web-home = Začiatok
web-language = Jazyk
web-leave = Odísť
web-leave-note = „Odísť“ odstráni túto stránku a našu značku v prehliadači. Históriu prehliadača toto tlačidlo nevymaže. To isté urobí kláves Shift, ak ho stlačíte trikrát za sebou.
web-shift-twice = Ak chcete odísť, stlačte Shift ešte dvakrát.
web-shift-once = Ak chcete odísť, stlačte Shift ešte raz.

# ---- začiatok ----
web-hello = Práca, cesta a doklady v zahraničí
web-hello-text = Krátke rady a užitočné čísla. Odpovedá program, v každú hodinu. Meno netreba.
web-door-women = Pre ženy v zahraničí
web-door-all = Pre všetkých
web-open-chat = Písať tu
web-read-pages = Čítať bez písania
web-telegram = To isté v Telegrame
web-countries = Čísla podľa krajín
web-countries-text = Vyberte krajinu, kde ste teraz.

# ---- správy ----
web-chat = Správy
web-chat-how = Napíšte niekoľkými slovami, čo sa stalo, alebo stlačte „Začať“.
web-chat-note = Správy ukladáme zašifrované. Zmiznú, keď ich vymažete, alebo po mesiaci ticha. V prehliadači zostane jedna značka, kým ho nezatvoríte alebo nestlačíte „Odísť“.
web-chat-begin = Začať
web-chat-leave = Odísť a odstrániť značku
web-your-words = Napíšte vlastnými slovami
web-send = Poslať
web-not-sent = Neodoslané. Skontrolujte pripojenie a skúste to znova: vaše slová zostali v poli.
web-choices = Tlačidlá
web-always = Vždy poruke

# ---- čísla ----
web-call = Zavolať
web-sms = Napísať SMS
web-website = Stránka na internete
web-card = Kartička: ukážte ju ľuďom nablízku
web-urgent = Súrne
web-sheet-card = Kartička na papieri
web-sheet-leaflet = Letáčik s adresami
web-sheet-how = List formátu A6. Ak ho chcete vytlačiť, otvorte ponuku prehliadača a vyberte „Tlačiť“. Otvorenú stránku možno čítať aj bez pripojenia.
web-sheet-care = Kto papier nájde, môže si ho prečítať. Bezpečnejšie je ukázať kartičku na obrazovke.
web-sheet-scan = Namierte fotoaparát telefónu na štvorec.
web-sheet-numbers = Užitočné čísla
web-others = Iné linky
web-speaks = Jazyky: { $languages }
web-paid = ako bežný hovor
web-no-name = na meno sa nepýtajú
web-checked = overené nami: { $date }
web-inside = Číslo na volanie z tejto krajiny
web-more-lines = Ďalšie linky
web-other-country = Iná krajina

# ---- o nás ----
web-about = Kto tu odpovedá
web-about-program = Odpovedá tu program. Nič si nevymýšľa: všetky texty sú pripravené vopred. Zdroje sú uvedené pod nimi.
web-about-check = Texty, ktoré ešte neskontroloval redaktor, majú značku. Pri číslach vidíte, či sme ich overili.
web-about-kept = Kým iba čítate, nič vo vašom prehliadači nenechávame. Keď píšete, objaví sa jedna značka, aby sa dalo v správach pokračovať.
web-about-never = Peniaze, čísla kariet, heslá ani kódy nežiadame nikdy. Ak ich niekto žiada, nie sme to my.
web-about-true = Pravé adresy v Telegrame sú iba tieto:

# ---- keď niečo nejde ----
web-not-found = Taká stránka tu nie je
web-not-found-text = Adresa sa možno zmenila. Začnite odznova alebo zavolajte, ak je to súrne.
web-bad = Stránka to nemohla prijať
web-bad-text = Vráťte sa a skúste to znova, kratšie. Ak je to súrne, tu sú čísla.
web-many = Priveľa správ naraz
web-many-text = Počkajte, prosím, minútu, vráťte sa a pošlite to znova. Ak je to súrne, tu sú čísla.
web-broken = Teraz sa to nepodarilo
web-broken-text = Nemohli sme to uložiť ani ukázať. Nič sa neodoslalo. Ak je to súrne, zavolajte: odpovedajú tam ľudia.
web-away = Ďalej
place-new_york = New York
place-toronto = Toronto
place-jerusalem = Jeruzalem
place-nicosia = Nikózia
place-tbilisi = Tbilisi
place-amsterdam = Amsterdam
place-athens = Atény
place-berlin = Berlín
place-bratislava = Bratislava
place-brussels = Brusel
place-bucharest = Bukurešť
place-budapest = Budapešť
place-chisinau = Kišiňov
place-copenhagen = Kodaň
place-dublin = Dublin
place-helsinki = Helsinki
place-istanbul = Istanbul
place-kyiv = Kyjev
place-lisbon = Lisabon
place-ljubljana = Ľubľana
place-london = Londýn
place-luxembourg = Luxemburg
place-madrid = Madrid
place-malta = Malta
place-oslo = Oslo
place-paris = Paríž
place-prague = Praha
place-riga = Riga
place-rome = Rím
place-sofia = Sofia
place-stockholm = Štokholm
place-tallinn = Tallinn
place-vaduz = Vaduz
place-vienna = Viedeň
place-vilnius = Vilnius
place-warsaw = Varšava
place-zagreb = Záhreb
place-zurich = Zürich
web-file = Fotka, nahrávka alebo súbor, do 20 MB
web-file-send = Odoslať súbor
