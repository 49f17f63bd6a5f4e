# Slova stránek. Názvy jsou neutrální: jsou vidět na kartě prohlížeče.
web-title = Cestování a běžný život
web-skip = Přejít na text
web-help = Důležitá čísla
web-home = Začátek
web-language = Jazyk
web-leave = Odejít
web-leave-note = „Odejít“ odstraní tuto stránku a naši značku v prohlížeči. Historii prohlížeče tlačítko nesmaže. Totéž udělá klávesa Shift, stisknutá třikrát za sebou.
web-shift-twice = Pokud chcete odejít, stiskněte Shift ještě dvakrát.
web-shift-once = Pokud chcete odejít, stiskněte Shift ještě jednou.

# ---- začátek ----
web-hello = Práce, cesta a doklady v zahraničí
web-hello-text = Krátké rady a užitečná čísla. Odpovídá program, v kteroukoli dobu. Jméno není potřeba.
web-door-women = Pro ženy v zahraničí
web-door-all = Pro všechny
web-open-chat = Napsat tady
web-read-pages = Číst bez psaní
web-telegram = Totéž v Telegramu
web-countries = Čísla podle zemí
web-countries-text = Vyberte zemi, ve které teď jste.

# ---- zprávy ----
web-chat = Zprávy
web-chat-how = Napište několika slovy, co se stalo, nebo stiskněte „Začít“.
web-chat-note = Zprávy ukládáme zašifrované. Zmizí, když je smažete, nebo po měsíci ticha. V prohlížeči zůstane jedna značka, dokud ho nezavřete nebo nestisknete „Odejít“.
web-chat-begin = Začít
web-chat-leave = Odejít a smazat značku
web-your-words = Napište vlastními slovy
web-send = Odeslat
web-not-sent = Neodesláno. Zkontrolujte připojení a zkuste to znovu: vaše slova zůstala v poli.
web-choices = Tlačítka
web-always = Vždy po ruce

# ---- čísla ----
web-call = Zavolat
web-sms = Napsat SMS
web-website = Webová stránka
web-card = Kartička: ukázat lidem okolo
web-urgent = Naléhavé
web-sheet-card = Kartička na papíře
web-sheet-leaflet = Letáček s adresami
web-sheet-how = List formátu A6. Chcete-li ho vytisknout, otevřete nabídku prohlížeče a vyberte „Tisk“. Otevřenou stránku lze číst i bez připojení.
web-sheet-care = Kdo papír najde, může si ho přečíst. Bezpečnější je ukázat kartičku na obrazovce.
web-sheet-scan = Namiřte fotoaparát telefonu na čtverec.
web-sheet-numbers = Užitečná čísla
web-others = Další linky
web-speaks = Jazyky: { $languages }
web-paid = jako běžný hovor
web-no-name = na jméno se neptají
web-checked = ověřeno námi: { $date }
web-inside = Číslo pro volání z této země
web-more-lines = Více linek
web-other-country = Jiná země

# ---- o nás ----
web-about = Kdo tu odpovídá
web-about-program = Odpovídá tu program. Nic si nevymýšlí: všechny texty jsou připravené předem. Pod nimi jsou uvedené zdroje.
web-about-check = Texty, které redaktor ještě nezkontroloval, mají značku. U čísel vidíte, jestli jsme je ověřili.
web-about-kept = Dokud jen čtete, nenecháváme ve vašem prohlížeči nic. Když píšete, objeví se jedna značka, aby psaní mohlo pokračovat.
web-about-never = O peníze, čísla karet, hesla ani kódy nežádáme nikdy. Pokud o ně někdo žádá, nejsme to my.
web-about-true = Pravé adresy v Telegramu jsou jen tyto:

# ---- když něco nefunguje ----
web-not-found = Taková stránka není
web-not-found-text = Adresa se možná změnila. Začněte znovu, nebo zavolejte, pokud je to naléhavé.
web-bad = Stránka to nemohla přijmout
web-bad-text = Vraťte se a zkuste to znovu, kratším textem. Pokud je to naléhavé, tady jsou čísla.
web-many = Příliš mnoho zpráv najednou
web-many-text = Počkejte prosím minutu, vraťte se a pošlete to znovu. Pokud to spěchá, tady jsou čísla.
web-broken = Teď se to nepodařilo
web-broken-text = Nepodařilo se nám to uložit ani ukázat. Nic se neodeslalo. Pokud je to naléhavé, zavolejte: odpovídají tam lidé.
web-away = Dál
place-new_york = New York
place-toronto = Toronto
place-jerusalem = Jeruzalém
place-nicosia = Nikósie
place-tbilisi = Tbilisi
place-amsterdam = Amsterdam
place-athens = Atény
place-berlin = Berlín
place-bratislava = Bratislava
place-brussels = Brusel
place-bucharest = Bukurešť
place-budapest = Budapešť
place-chisinau = Kišiněv
place-copenhagen = Kodaň
place-dublin = Dublin
place-helsinki = Helsinky
place-istanbul = Istanbul
place-kyiv = Kyjev
place-lisbon = Lisabon
place-ljubljana = Lublaň
place-london = Londýn
place-luxembourg = Lucemburk
place-madrid = Madrid
place-malta = Malta
place-oslo = Oslo
place-paris = Paříž
place-prague = Praha
place-riga = Riga
place-rome = Řím
place-sofia = Sofie
place-stockholm = Stockholm
place-tallinn = Tallinn
place-vaduz = Vaduz
place-vienna = Vídeň
place-vilnius = Vilnius
place-warsaw = Varšava
place-zagreb = Záhřeb
place-zurich = Curych
web-file = Fotka, nahrávka nebo soubor, do 20 MB
web-file-send = Odeslat soubor
