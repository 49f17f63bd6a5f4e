# Cuvintele paginilor. Nume neutre: se văd pe filă.
web-title = Călătorii și viața de zi cu zi
web-skip = La text
web-help = Numere urgente
web-home = Început
web-language = Limba
web-leave = Ieșire
web-leave-note = „Ieșire” ascunde această pagină și șterge semnul nostru din browser. Istoricul browserului nu îl șterge. La fel face tasta Shift, apăsată de trei ori la rând.
web-shift-twice = Ca să ieșiți, apăsați Shift încă de două ori.
web-shift-once = Ca să ieșiți, apăsați Shift încă o dată.

# ---- început ----
web-hello = Muncă, drum și acte în străinătate
web-hello-text = Sfaturi scurte și numere utile. Răspunde un program, la orice oră. Numele nu este necesar.
web-door-women = Pentru femei aflate în străinătate
web-door-all = Pentru toți
web-open-chat = Scriu aici
web-read-pages = Citesc fără să scriu
web-telegram = Același lucru în Telegram
web-countries = Numere pe țări
web-countries-text = Alegeți țara în care sunteți acum.

# ---- conversație ----
web-chat = Conversație
web-chat-how = Scrieți în câteva cuvinte ce s-a întâmplat sau apăsați „Încep”.
web-chat-note = Conversația se păstrează criptată. Dispare când o ștergeți sau după o lună de tăcere. În browser rămâne un singur semn, până când îl închideți sau apăsați „Ieșire”.
web-chat-begin = Încep
web-chat-leave = Ies și șterg semnul
web-your-words = Scrieți cu cuvintele dumneavoastră
web-send = Trimite
web-not-sent = Nu s-a trimis. Verificați conexiunea și încercați din nou: cuvintele dumneavoastră au rămas în câmp.
web-choices = Butoane
web-always = Mereu la îndemână

# ---- numere ----
web-call = Sună
web-sms = Scrie SMS
web-website = Pagină pe internet
web-card = Cartonaș de arătat celor din jur
web-urgent = Urgent
web-sheet-card = Cartonașul pe hârtie
web-sheet-leaflet = Un pliant cu adrese
web-sheet-how = O foaie A6. Pentru tipărire, deschideți meniul browserului și alegeți „Tipărire”. Odată deschisă, pagina se poate citi și fără internet.
web-sheet-care = Cine găsește hârtia o poate citi. Este mai sigur să arătați cartonașul pe ecran.
web-sheet-scan = Îndreptați camera telefonului spre un pătrat.
web-sheet-numbers = Numere utile
web-others = Alte linii
web-speaks = Limbi: { $languages }
web-paid = ca un apel obișnuit
web-no-name = nu cer numele
web-checked = verificat de noi: { $date }
web-inside = Număr pentru apeluri din această țară
web-more-lines = Alte linii
web-other-country = Altă țară

# ---- despre noi ----
web-about = Cine răspunde aici
web-about-program = Aici răspunde un program. Nu inventează nimic: toate textele au fost pregătite dinainte. Sub ele sunt sursele.
web-about-check = Textele pe care nu le-a verificat încă un redactor au un semn. Lângă numere vedeți dacă le-am verificat.
web-about-kept = Cât timp doar citiți, nu lăsăm nimic în browserul dumneavoastră. Când scrieți, apare un singur semn, ca să poată continua conversația.
web-about-never = Bani, numere de card, parole și coduri nu cerem niciodată. Dacă cineva vă cere așa ceva, nu suntem noi.
web-about-true = Adresele adevărate în Telegram sunt numai acestea:
web-paused = Acum nu folosiți acest bot în Telegram: în locul nostru poate răspunde acolo un străin. Aici, pe aceste pagini, vă răspundem noi.

# ---- când ceva nu merge ----
web-not-found = Această pagină nu există
web-not-found-text = Poate că adresa s-a schimbat. Începeți din nou sau, dacă e urgent, sunați.
web-bad = Pagina nu a putut primi asta
web-bad-text = Întoarceți-vă și încercați din nou, mai scurt. Dacă e urgent, iată numerele.
web-many = Prea multe mesaje deodată
web-many-text = Vă rugăm să așteptați un minut, să reveniți și să trimiteți din nou. Dacă este urgent, iată numerele.
web-broken = Acum nu a mers
web-broken-text = Nu am putut salva sau arăta asta. Nu s-a trimis nimic. Dacă e urgent, sunați: acolo răspund oameni.
web-away = Mai departe

# Orașele după a căror oră lucrează liniile.
place-new_york = New York
place-toronto = Toronto
place-jerusalem = Ierusalim
place-nicosia = Nicosia
place-tbilisi = Tbilisi
place-amsterdam = Amsterdam
place-athens = Atena
place-berlin = Berlin
place-bratislava = Bratislava
place-brussels = Bruxelles
place-bucharest = București
place-budapest = Budapesta
place-chisinau = Chișinău
place-copenhagen = Copenhaga
place-dublin = Dublin
place-helsinki = Helsinki
place-istanbul = Istanbul
place-kyiv = Kiev
place-lisbon = Lisabona
place-ljubljana = Ljubljana
place-london = Londra
place-luxembourg = Luxemburg
place-madrid = Madrid
place-malta = Malta
place-oslo = Oslo
place-paris = Paris
place-prague = Praga
place-riga = Riga
place-rome = Roma
place-sofia = Sofia
place-stockholm = Stockholm
place-tallinn = Tallinn
place-vaduz = Vaduz
place-vienna = Viena
place-vilnius = Vilnius
place-warsaw = Varșovia
place-zagreb = Zagreb
place-zurich = Zürich
web-file = O poză, o înregistrare sau un fișier, până la 20 MB
web-file-send = Trimite fișierul
web-code-copy = Copiază
web-code-copied = Copiat. Telefonul ține minte codul până când copiați altceva
web-code-marked = Cifrele sunt selectate: copiați-le dumneavoastră
web-code-print = Tipărește
web-code-stays = Cât timp să fie afișat
web-code-stays-on = Până merg mai departe
web-code-minutes = { $minutes } min
web-code-gone = Șters de pe ecran.
