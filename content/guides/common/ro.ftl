# ---- programul: cuvinte scurte ----
engine-help = Numere
engine-menu = Meniu
engine-language = Limba
engine-hide = Curăță
engine-help-key = Numere urgente
engine-skip = Sar peste
engine-yes = Da
engine-no = Nu
engine-more = Mai departe
engine-back = Înapoi
engine-not-understood =
    Ne pare rău, programul nu a înțeles. Vă rugăm să încercați cu alte cuvinte. Nimeni altcineva nu a citit mesajul, iar cuvintele dumneavoastră nu s-au păstrat. Iată numerele; „Meniu” e mai jos.
engine-offer-topic = Poate vă ajută ceva de aici:
engine-danger-kept = Nu trebuie să vă descurcați fără ajutor.
engine-danger-unread =
    Nu trebuie să vă descurcați fără ajutor. Mesajul l-a citit un program; oamenii nu văd cuvintele dumneavoastră.
engine-took = Dacă ați vrut să spuneți altceva, scrieți cu alte cuvinte sau apăsați „Meniu”.
engine-only-in = Această pagină există deocamdată doar în această limbă: { $language }.
engine-check-this =
    Programul nu știe dacă un număr, un card sau un link este de încredere. Vă arătăm ce să întrebați și unde să vă uitați.
engine-check-photo =
    Dacă în poză este un anunț, o discuție sau un act: vă arătăm ce să întrebați și unde să vă uitați.
warning-known =
    Există un avertisment despre un număr, un cont sau o adresă din mesajul dumneavoastră. Nu trimiteți bani, acte sau poze. Întrebați mai întâi la o linie de ajutor despre această ofertă.
engine-no-ears =
    Programul nu ascultă mesaje vocale, nu deschide poze sau fișiere și nu vede locul de pe hartă. Nimeni altcineva nu a primit asta. Scrieți, vă rugăm, în câteva cuvinte.
engine-file =
    Ne pare rău, programul nu citește încă mesaje vocale, fișiere și stickere. Scrieți, vă rugăm, în câteva cuvinte.
engine-gone = Pagina aceasta s-a schimbat. Continuăm de aici.
engine-stale = Butonul acesta este vechi. Iată-le pe cele noi.
engine-full =
    Acum nu am reușit să salvăm asta. Vă rugăm să sunați la numerele de aici: acolo răspund oameni.
engine-unreviewed = Textul nu a fost încă verificat de un redactor.
engine-sources = Surse:
engine-undated = pagină fără dată, citită la { $read }
engine-not-checked = neverificat de noi; data sursei: { $date }
engine-open-now = deschis acum
engine-open-until = deschis acum, până la { $time } (ora locală: { $place })
engine-opens-at = de la { $time } (ora locală: { $place })
engine-opens-mo = luni de la { $time } (ora locală: { $place })
engine-opens-tu = marți de la { $time } (ora locală: { $place })
engine-opens-we = miercuri de la { $time } (ora locală: { $place })
engine-opens-th = joi de la { $time } (ora locală: { $place })
engine-opens-fr = vineri de la { $time } (ora locală: { $place })
engine-opens-sa = sâmbătă de la { $time } (ora locală: { $place })
engine-opens-su = duminică de la { $time } (ora locală: { $place })
engine-hours-unknown = orar necunoscut
engine-around-the-clock = zi și noapte
engine-call-page = Numerele cu cifre mari
engine-no-services =
    Pentru țara aceasta nu cunoaștem încă astfel de linii. Încercați numerele generale sau altă țară.
engine-for-women = pentru femei
engine-for-men = pentru bărbați
engine-for-children = pentru copii
engine-run-ngo = o organizație neguvernamentală
engine-run-state = un serviciu al statului
engine-run-police = poliția
engine-run-security-service = serviciul de securitate al statului
engine-run-iom = OIM (organizația pentru migrație)
engine-run-un = ONU
engine-run-consulate = un consulat
engine-free = gratuit
engine-overdue = data sursei: { $source }; trebuia verificat până la { $date }
engine-overdue-called = verificat de noi: { $called }; trebuia verificat din nou până la { $date }
engine-choose-country = Alegeți țara
engine-country-other = Alte țări
engine-demo = Demonstrație
engine-group = Acest bot răspunde numai în conversații private, de aceea iese din grup.
engine-bad-answer = Alegeți, vă rugăm, un răspuns de mai jos sau săriți peste întrebare.
engine-not-taken = Acest mesaj nu s-a luat ca răspuns la întrebare.
engine-no-corrections = Un mesaj corectat nu se ia în seamă aici. Scrieți, vă rugăm, unul nou.
engine-wait = Butoanele de mai jos funcționează. Alegeți, vă rugăm, unul dintre ele.
engine-answered = Au răspuns?
engine-answered-which = La ce număr ați sunat?
engine-answered-ask = V-a răspuns cineva? Numărăm doar răspunsurile, fără nume. Așa vede redactorul ce număr trebuie verificat.
engine-answered-wrong = Numărul nu e bun
engine-answered-thanks = Vă mulțumim. Dacă nu au răspuns, încercați altă linie sau numerele de urgență.
engine-numbers-checked = Numere comparate cu sursele: { $date }
engine-numbers-overdue = Numere comparate cu sursele: { $date }. Trebuiau verificate din nou până la { $due }.
engine-hold-thing =
    Programul nu poate nici să audă, nici să vadă asta. O trimitem unui om? Fără răspuns, dispare în 15 minute.
engine-takes-sms = SMS
engine-takes-chat = chat
engine-takes-email = e-mail
engine-takes-sign = limbajul semnelor
engine-from-abroad = se poate suna și din străinătate
engine-inside-only = numai din interiorul țării

# ---- numere urgente ----
help-now-numbers =
    { svc-eu-112 } — Europa, Ucraina, Turcia, Georgia
    { svc-ua-102 } — poliția în Ucraina
    { svc-gb-999 } — Marea Britanie
    { svc-us-911 } — SUA și Canada
help-now-calm = Acolo răspund oameni, zi și noapte; dacă nu puteți vorbi, aveți butoane mai jos.
help-now-say =
    Ce puteți spune: unde sunteți — strada, un indicator, numele unui magazin din apropiere, locul de pe harta din telefon. Câți oameni sunt acolo, dacă sunt copii, dacă sunt arme. Ce nu știți puteți lăsa deoparte.
help-now-held = Puteți începe așa: „Mă țin aici, nu pot pleca”.
help-now-cannot = Nu pot vorbi
help-now-card = Arăt un cartonaș
help-now-person = Vorbesc cu un om

help-country-list = La aceste numere se răspunde la orice oră.
help-country-cannot = Nu pot vorbi
help-country-card = Arăt un cartonaș
help-country-person = Alte linii din această țară
help-country-other = Numere generale

# ---- nu pot vorbi ----
cannot-speak-steps =
    Nu e nevoie să vorbiți. Iată trei căi fără zgomot.
    • Scrieți. Liniile care primesc mesaje sunt la butonul „Cui îi pot scrie”.
    • Trimiteți cuiva apropiat cuvântul stabilit între voi. Dacă nu aveți unul, scrieți: „Am nevoie de poliție” și unde sunteți.
    • Dacă puteți ieși, e mai sigur acolo unde sunt oameni. Puteți bate la ușa vecinilor. Poate fi și o gară, un spital, o farmacie, un magazin, o biserică.
cannot-speak-sms =
    În Ucraina puteți trimite un SMS la { svc-ua-112 }. Scrieți de la început unde sunteți și ce se întâmplă. Ca răspuns vine un link pentru un apel video în limbajul semnelor. Nu trebuie să îl deschideți.
    În alte țări din Europa, { svc-eu-112 } nu primește peste tot SMS-uri.
cannot-speak-words =
    Puteți scrie așa: „Mă țin aici, nu pot pleca”.
    Adăugați unde sunteți: strada, un indicator, un magazin din apropiere, locul de pe hartă. Câți oameni sunt acolo, dacă sunt copii, dacă sunt arme. Ce nu știți puteți lăsa deoparte.
cannot-speak-care =
    E mai sigur să nu le spuneți celor care vă țin că vreți să plecați. Dacă nu e riscant, țineți telefonul încărcat și fără sunet.
    Pentru fiecare țară din listă există un cartonaș în limba ei. Îl puteți arăta oamenilor fără niciun cuvânt.
cannot-speak-card = Arăt un cartonaș
cannot-speak-numbers = Numere urgente
cannot-speak-person = Vorbesc cu un om
cannot-speak-write = Scriu unui om
cannot-speak-written = Cui îi pot scrie

card-how =
    Alegeți țara și arătați acest ecran unui vânzător, unui medic, unui șofer de autobuz sau cuiva din gară.
    Nu e nevoie să le știți limba: traducerea e mai jos.
card-numbers = Numere urgente
card-cannot = Alte căi fără zgomot
card-written = Cui îi pot scrie
written-list =
    Iată cui îi puteți scrie. Dacă țara dvs. nu e aici, arătați un cartonaș sau sunați.
    Ucraina
    { svc-ua-112 } — SMS; scrieți de la început unde sunteți și ce se întâmplă
    { svc-ua-la-strada-chat } — La Strada, pe Telegram
    { svc-ua-mvs-bot } — botul Ministerului de Interne pe Telegram, dacă cineva vă face rău acasă
    { svc-ua-legal-aid-bot } — asistență juridică gratuită, pe Telegram
    { mail-ua-consular } — e-mail; Ministerul de Externe, pentru ucrainenii din străinătate
    Germania
    { url-hilfetelefon } — chat, pentru femei
    { url-maennerhilfetelefon } — chat, pentru bărbați
    { mail-de-contra } — e-mail; Contra (Kiel), pentru femei
    { mail-de-solwodi-aachen } — e-mail; SOLWODI (Aachen), pentru femei
    { mail-de-solwodi-bonn } — e-mail; SOLWODI (Bonn), pentru femei
    { mail-de-solwodi-duisburg } — e-mail; SOLWODI (Duisburg), pentru femei
    { mail-de-solwodi-oberhausen } — e-mail; SOLWODI (Oberhausen), pentru femei
    Cehia
    { mail-cz-interior } — e-mail; Ministerul de Interne, informații despre ședere pentru oameni din Ucraina
    Italia
    { svc-it-helpdesk-chat } — WhatsApp, dacă la muncă nu vă plătesc sau vă obligă
    Grecia
    { mail-gr-embassy } — e-mail; Ambasada Ucrainei
    Israel
    { svc-il-embassy } — Ambasada Ucrainei, pe Telegram sau Viber
    { mail-il-embassy } — e-mail; Ambasada Ucrainei
    SUA
    { svc-us-line-text } — SMS în engleză sau spaniolă
    E-mailul trimis rămâne în căsuța dvs. Dacă o vede altcineva, ștergeți-l, inclusiv din coșul de gunoi. Răspunsul vine tot acolo.
written-hours = Despre cele mai multe nu știm când răspund. Dacă e urgent și puteți suna, numărul este { svc-eu-112 }.
written-card = Arăt un cartonaș
written-numbers = Numere urgente
written-cannot = Alte căi fără zgomot

# ---- acte ----
papers-first =
    Pașaportul trebuie să fie la dumneavoastră. Nici angajatorul, nici proprietarul locuinței nu are dreptul să îl țină.
papers-steps =
    Ce puteți face:
    • Dacă vă pot lovi, e mai sigur să nu intrați în ceartă sau bătaie. Pașaportul se poate reface.
    • Notați cine, unde și când v-a luat actele. Dacă nu e riscant, fotografiați locul și mesajele.
    • Mergeți la poliție. Spuneți: „Cineva mi-a luat actele și nu mi le dă înapoi”. E un semn important că ceva nu e în regulă. Cereți o confirmare scrisă.
    • Luați legătura cu consulatul țării dumneavoastră. Vă poate da un pașaport nou sau un certificat de întoarcere.
papers-fear =
    Puteți cere ajutor și fără acte. Chiar dacă le-ați dat chiar dumneavoastră sau ați lucrat fără permis.
papers-consulate-open = Consulat
papers-paid-open = Nici nu mă plătesc
papers-person-open = Vorbesc cu un om
papers-numbers-open = Numere urgente

papers-consulate-what =
    Consulatul Ucrainei poate elibera un pașaport nou sau un certificat de întoarcere în Ucraina. Ministerul spune că certificatul se eliberează în termen de { fact-return-certificate }.
papers-consulate-bring =
    De obicei se cer:
    • o cerere (formularul îl primiți acolo);
    • confirmarea de la poliție;
    • tot ce arată cine sunteți: copii, poze ale actelor, alte legitimații;
    • fotografii și o taxă. Întrebați la consulat cât costă.
    Vă lipsește ceva? Sunați oricum și întrebați cum puteți face.
papers-consulate-child =
    Pentru un copil e nevoie de certificatul lui de naștere. Ajută și o copie sau o poză.
papers-consulate-line =
    Linia consulară pentru cetățenii Ucrainei aflați în străinătate: { svc-ua-consular }
    Aveți altă cetățenie? Atunci luați legătura cu consulatul țării dumneavoastră.
    După întoarcere, anunțați serviciul de migrație că ați pierdut pașaportul.
papers-consulate-back = Ce fac mai întâi
papers-consulate-numbers = Numere urgente

# ---- bani ----
not-paid-first =
    Munca trebuie plătită. Puteți cere ajutor chiar dacă nu aveți contract.
not-paid-steps =
    Ce puteți face chiar azi:
    • Notați toate zilele și orele lucrate. Adăugați cât v-au promis și cât v-au dat.
    • Fotografiați contractul, orarul de lucru, mesajele, intrarea și firma de la intrare.
    • Trimiteți copii cuiva în care aveți încredere. Dacă altcineva se uită în telefonul dumneavoastră, ștergeți-le apoi de acolo.
    • E mai sigur să nu semnați ce nu înțelegeți.
not-paid-debt =
    Vi se spune că datorați bani, iar datoria crește? E un semn că ceva nu e în regulă.
    Pentru o datorie nimeni nu are voie să vă ia pașaportul sau să încuie ușa.
    În Polonia, agenția nu are dreptul să ceară bani pentru că v-a găsit de lucru.
not-paid-where =
    Alegeți țara mai jos. Vă arătăm liniile pe care le cunoaștem acolo: drepturile celor care muncesc, juriști, ajutor pentru cei veniți din altă țară.
    Ca să vă cereți banii munciți, nu trebuie să dovediți nimic altceva.
not-paid-papers = Mi-au luat actele
not-paid-leave = E greu să plec de acolo
not-paid-person = Vorbesc cu un om
not-paid-numbers = Numere urgente

not-paid-country-list =
    Aici puteți întreba despre muncă și bani. Mai întâi întrebați cine vă ascultă și dacă trebuie să vă spuneți numele.
    Nu e aici numărul inspecției muncii? Înseamnă că deocamdată nu îl știm. Puteți întreba de el la aceste linii.
not-paid-country-back = Ce fac mai întâi
not-paid-country-numbers = Numere urgente

# ---- m-au băgat în ceva ----
drawn-in-calm =
    Li se întâmplă multora. Cineva e păcălit sau obligat, pas cu pas. Niciodată nu e prea târziu să cereți ajutor.
drawn-in-first =
    • Dacă nu e riscant, puteți să vă opriți și să nu promiteți nimic nou.
    • Merită să vorbiți mai întâi cu un avocat. Ajutorul lui poate fi gratuit.
    • Păstrați mesajele, dacă asta nu vă pune în pericol.
    • Puteți cere ajutor chiar dacă la început ați fost de acord.
drawn-in-honest =
    Cum se va termina, nu știm și nu putem promite.
    Dar pentru lege contează dacă v-a obligat cineva. Un avocat vă explică ce înseamnă asta pentru dumneavoastră.
drawn-in-tonight-open = Ce pot face azi
drawn-in-lawyer-open = Avocat
drawn-in-trip-open = „Excursie în Europa”
drawn-in-card-open = Alții au cardul meu bancar
drawn-in-tasks-open = Misiuni pe messenger
drawn-in-numbers-open = Numere urgente

drawn-in-trip-how =
    Poate că v-au folosit împotriva voinței dumneavoastră: drumul, actele, cardul la alții. Li se întâmplă multora și există o cale de ieșire.
drawn-in-trip-steps =
    Ce puteți face:
    • Cererea de protecție trebuie să fie hotărârea dumneavoastră. Nimeni altcineva nu o poate lua.
    • Vorbiți mai întâi cu un avocat. Hotărâți împreună cum spuneți autorității că v-au obligat să depuneți cererea.
    • Sunați la banca care a emis cardul și cereți să îl blocheze.
    • E mai sigur să nu spuneți nimănui codul PIN și să nu dați acces la contul din bancă.
    • La pașaport ne gândim separat: se poate reface.
drawn-in-trip-fear =
    Vă temeți că ați încălcat legea? Pentru lege contează dacă omul a fost obligat. Ce înseamnă asta pentru dumneavoastră vă spune un avocat. Vi se spune că veți avea probleme cu poliția? Așa sunt speriați adesea oamenii, ca să tacă.
drawn-in-trip-lawyer = Avocat
drawn-in-trip-tonight = Ce pot face azi
drawn-in-trip-papers = Mi-au luat actele
drawn-in-trip-numbers = Numere urgente

drawn-in-card-how =
    Cardul e cerut „cu chirie” sau cineva plătește ca să treceți bani mai departe. Adesea sunt banii altcuiva, iar mai târziu poliția sau banca îl pot întreba pe omul al cărui nume e pe card. Chiar dacă nu știa nimic.
    Vă puteți opri chiar azi: banca poate bloca cardul, iar un avocat vă sfătuiește ce să spuneți. Cu cât mai devreme, cu atât mai bine.
drawn-in-card-steps =
    Ce puteți face:
    • Dacă nu e riscant, nu mai transferați nimic și nu mai dați bani în numerar.
    • Sunați la bancă. Spuneți că alții vă folosesc cardul și cereți să îl blocheze.
    • Schimbați parolele de la bancă și de la e-mail.
    • Păstrați mesajele, numele și datele.
    • Vorbiți cu un avocat. Apoi puteți merge la poliția cibernetică.
drawn-in-card-page = Poliția cibernetică a Ucrainei
drawn-in-card-lawyer = Avocat
drawn-in-card-tonight = Ce pot face azi
drawn-in-card-person = Vorbesc cu un om

drawn-in-tasks-how =
    La început se cere un lucru mic: să ridicați un colet, să fotografiați un loc. Apoi se cere tot mai mult, iar banii nu vin.
    Astfel de misiuni pot fi periculoase și pentru cel care le face. Puteți refuza următoarea misiune.
drawn-in-tasks-steps =
    Ce puteți face:
    • Dacă nu e riscant, nu luați altă misiune și nu mergeți la întâlnire.
    • Nu deschideți un pachet necunoscut. Lăsați-l jos, îndepărtați-vă cât mai mult și sunați: { svc-eu-112 }. În Ucraina și { svc-ua-102 }.
    • Păstrați mesajele, numerele de cont și adresele.
    • Spuneți cuiva în care aveți încredere. Dacă nu aveți optsprezece ani, spuneți unui adult.
    • Vorbiți cu un avocat, apoi cu poliția. Cu cât mai devreme, cu atât mai bine.
drawn-in-tasks-lawyer = Avocat
drawn-in-tasks-tonight = Ce pot face azi
drawn-in-tasks-numbers = Numere urgente

drawn-in-tonight-steps =
    Pentru astăzi ajung câteva lucruri:
    • Dacă vă amenință chiar acum, sunați: { svc-eu-112 }. În Ucraina și { svc-ua-102 }.
    • Sunați la bancă și blocați cardul.
    • Schimbați parolele de pe un telefon pe care nu îl ia nimeni altcineva.
    • E mai sigur să nu le spuneți acelor oameni că vreți să cereți ajutor.
drawn-in-tonight-save =
    Dacă nu e riscant, faceți capturi de ecran: mesaje, numere, transferuri. Trimiteți-le cuiva în care aveți încredere. Dacă altcineva se uită în telefonul dumneavoastră, ștergeți-le apoi de acolo.
drawn-in-tonight-body =
    Scrieți cuiva apropiat unde sunteți. Apoi puteți merge pas cu pas.
drawn-in-tonight-lawyer = Avocat
drawn-in-tonight-cannot = Nu pot vorbi
drawn-in-tonight-numbers = Numere urgente

drawn-in-lawyer-why =
    Avocatul e acolo ca să vă ajute pe dumneavoastră. Întrebați mai întâi dacă discuția rămâne confidențială.
    Apoi întrebați ce să spuneți, ce să nu semnați și dacă vine cu dumneavoastră la poliție.
    V-au reținut? Cereți imediat un avocat și un interpret.
drawn-in-lawyer-ua =
    Sunteți în Ucraina? Statul oferă asistență juridică gratuită: { svc-ua-legal-aid }
    Din câte știm, acolo se răspunde { fact-ua-legal-hours }, ora Kievului. Din străinătate, numărul acesta poate să nu răspundă.
    În Ucraina există și un statut oficial pentru oamenii pe care i-a obligat cineva. Cu el se poate cere exonerarea de răspundere. Un avocat vă spune dacă vi se potrivește.
drawn-in-lawyer-abroad =
    Sunteți în străinătate? Alegeți țara mai jos. Dacă în listă nu e un avocat, aceste linii vă spun unde îl puteți găsi. Juriștilor din Ucraina le puteți scrie gratuit pe Telegram: { svc-ua-legal-aid-bot }
drawn-in-lawyer-back = M-au băgat în ceva
drawn-in-lawyer-person = Vorbesc cu un om

# ---- ofertă ----
check-offer-first =
    E bine că verificați. Un angajator cinstit răspunde liniștit la întrebări și vă lasă timp de gândire.
check-offer-signs =
    E mai bine să vă opriți dacă:
    • cer bani înainte;
    • nu există contract sau e într-o limbă pe care nu o citiți;
    • vor să vă ia pașaportul sau cardul „pentru acte”;
    • spun să plecați imediat și să nu ziceți nimănui;
    • plătesc mult, dar nu explică ce aveți de făcut;
    • pentru muncă vă dau viză de turist.
check-offer-honest =
    Un singur semn nu dovedește nimic. Mai multe la un loc sunt un motiv să nu plecați până nu verificați.
    Programul nu verifică singur anunțurile. El vă arată ce să întrebați și unde să vă uitați.
check-offer-ask-open = Ce să întreb
check-offer-where-open = Unde verific
check-offer-schemes-open = Cum se întâmplă
check-offer-going-open = Mă pregătesc de plecare
check-offer-person-open = Vorbesc cu un om

check-offer-ask-list =
    Întrebați în scris și păstrați răspunsurile:
    • Cum se numește firma? Ce adresă și ce număr de înregistrare are?
    • Cu cine semnez contractul? Îl pot primi înainte de plecare?
    • Ce fac mai exact, câte ore și cât primesc în mână?
    • Pentru ce îmi opresc bani și cât?
    • Cine îmi ține actele?
    • Pot veni la întâlnire împreună cu cineva?
check-offer-ask-stop =
    Nu răspund, se supără sau vă grăbesc? Atunci e mai sigur să refuzați. Vor veni și alte oferte.
check-offer-ask-where = Unde verific
check-offer-ask-going = Înainte de plecare

check-offer-where-ua =
    Ucraina. Cine mijlocește locuri de muncă în străinătate trebuie să fie pe lista ministerului și să aibă contract cu angajatorul străin. Licențe nu se mai dau. „Avem licență” nu dovedește nimic. Unde se deschide lista însăși, încă nu știm; aici e explicația ministerului.
check-offer-where-pl =
    Polonia. Agenția trebuie să aibă un număr în registrul KRAZ. Căutați-l în anunț și în contract. Agenția nu are dreptul să ceară bani pentru că v-a găsit de lucru.
check-offer-where-eu =
    Țările UE. Pe portalul EURES găsiți angajatori și consilieri. EURES nu dă niciodată vize.
check-offer-where-gb =
    Marea Britanie. Cine aduce lucrători la ferme, la fabrici de alimente sau la cules de scoici trebuie de obicei să aibă licență. Înainte o dădea GLAA, acum o dă Fair Work Agency. Puteți cere numărul licenței și îl puteți verifica acolo.
check-offer-where-sk =
    Slovacia. Linia națională de ajutor verifică agenții și contracte. Numărul ei este în lista țării.
check-offer-where-ua-page = Ucraina: explicații
check-offer-where-pl-page = Polonia: registrul KRAZ
check-offer-where-eu-page = UE: sfaturi EURES
check-offer-where-gb-page = Marea Britanie: pagina guvernului
check-offer-where-ask = Ce să întreb

check-offer-country-list =
    Aceste linii vă pot spune dacă oferta pare cinstită. Întrebați dacă se pot uita pe anunț sau pe contract.
check-offer-country-back = Unde verific
check-offer-country-ask = Ce să întreb

# ---- cineva a dispărut ----
missing-first =
    Cel mai bine e să mergeți imediat la poliție. Nu trebuie să așteptați o zi sau trei.
    E normal să vă faceți griji. Mergem pas cu pas.
missing-numbers =
    { svc-ua-102 } — poliția în Ucraina
    { svc-eu-112 } — țările Europei, Turcia, Georgia
    { svc-eu-116000 } — dacă a dispărut un copil, în multe țări din UE
    { svc-ua-consular } — linia consulară a Ucrainei, dacă persoana e în străinătate
missing-care =
    E mai sigur să nu îi amenințați pe cei cu care poate fi persoana. E mai bine să nu scrieți adrese și presupuneri în grupuri publice: îi pot face rău.
    Tot ce aflați spuneți poliției.
missing-gather-open = Ce să adun
missing-message-open = Ce îi scriu
missing-steps-open = Nu răspunde: ce pot face
missing-worry-open = Răspunde, dar e ceva ciudat
missing-numbers-open = Numere urgente

missing-gather-list =
    Adunați într-un singur loc:
    • o poză recentă, numele complet, data nașterii, semne deosebite, haine;
    • numere de telefon și pagini de pe rețelele sociale;
    • când și de unde a venit ultimul mesaj, cuvânt cu cuvânt;
    • unde mergea, cu cine, numărul mașinii sau al cursei;
    • anunțul, numele și numărul celui care a chemat-o acolo;
    • copii ale actelor, medicamente de care are nevoie.
missing-gather-next =
    Dați-le poliției și cereți numărul de înregistrare. Dacă nu știți ceva, nu așteptați: puteți adăuga mai târziu.
missing-gather-message = Ce îi scriu
missing-gather-numbers = Numere urgente

missing-message-why =
    Telefonul poate fi în mâinile altcuiva. Scrieți ca și cum ar citi și altcineva: obișnuit, cu vorbe generale. Mai bine nu pomeniți de poliție sau de ajutor, asta poate face rău.
missing-message-words =
    Puteți trimite așa ceva:
    „Bună! Ce mai faci? Dă un semn când poți”.
missing-message-wait =
    Trimiteți o singură dată și așteptați. Nu cereți adresa. Orice răspuns primiți, spuneți-l poliției. Dacă vine cuvântul-cod stabilit, e nevoie de ajutor: sunați imediat la poliție.
missing-message-gather = Ce să adun
missing-message-numbers = Numere urgente

missing-country-list =
    Iată numerele poliției și ale altor servicii care ajută la căutarea oamenilor în această țară.
missing-country-gather = Ce să adun
missing-country-message = Ce îi scriu

# ---- văd ceva ----
witness-numbers =
    { svc-ua-102 } — poliția în Ucraina
    { svc-eu-112 } — Europa, Turcia, Georgia
    { svc-gb-999 } — Marea Britanie
    { svc-us-911 } — SUA și Canada
witness-steps =
    Apelul dumneavoastră înseamnă deja mult.
    • E mai sigur să nu vă apropiați și să nu vă certați cu ei. Poate fi rău și pentru dumneavoastră, și pentru acea persoană.
    • Dacă vă pot observa, mai bine nu filmați, ci țineți minte.
    • E mai bine să nu promiteți acelei persoane ce nu puteți face.
witness-tell =
    Spuneți: unde este, câți oameni sunt, dacă sunt copii, dacă sunt arme. Adăugați numărul și culoarea mașinii și încotro a plecat.
witness-after =
    Apoi mergeți într-un loc sigur și notați tot ce vă amintiți. Nu știți sigur? Sunați oricum.
witness-steps-open = Cum ajut fără să fac rău
witness-call = Numere urgente
witness-person = Vorbesc cu un om

# ---- drum ----
going-where = Unde sunteți acum? Alegeți un pas. La fiecare găsiți câteva sfaturi simple.
going-before-open = Înainte de plecare
going-way-open = Pe drum
going-border-open = La graniță
going-arrival-open = După sosire
going-offer-open = Verific o ofertă
going-ask-open = Botul să mă întrebe

going-before-papers =
    Acte:
    • Fotografiați pașaportul, viza, contractul, asigurarea. Trimiteți pozele pe e-mailul dumneavoastră și cuiva apropiat.
    • Țineți copiile separat de originale.
    • Citiți contractul înainte de plecare. Trebuie să fie într-o limbă pe care o înțelegeți.
going-before-people =
    Oameni:
    • Lăsați acasă adresa, numele și telefonul angajatorului, traseul, numărul mașinii, ziua întoarcerii.
    • Stabiliți în ce zile veți suna.
    • Alegeți un cuvânt-cod. El înseamnă: „Nu pot vorbi, cheamă ajutor”.
going-before-bag =
    Luați cu dumneavoastră:
    • bani proprii pentru drumul spre casă;
    • telefonul încărcat;
    • numerele de ajutor și ale ambasadei, pe hârtie;
    • câteva cuvinte în limba locului: „ajutor”, „poliție”, „sunați la ambasada mea”.
    E mai sigur să nu împrumutați bani de la necunoscuți. E mai bine să nu primiți nici cadouri de la ei.
going-before-way = Pe drum
going-before-offer = Verific o ofertă

going-way-steps =
    Ce puteți face:
    • Dacă se poate, mergeți cu încă cineva. Alegeți transportatori cunoscuți.
    • Înainte de urcare, fotografiați numărul mașinii. Trimiteți-l apropiaților și scrieți unde sunteți.
    • Țineți pașaportul și telefonul la dumneavoastră.
    • Nu vă despărțiți de familie sau de grup.
    • Nu arătați câți bani aveți.
going-way-wrong =
    Mașina merge în altă parte? Spuneți cu voce tare că apropiații știu numărul mașinii. La oprire, mergeți unde sunt oameni.
    Și un presentiment rău e un motiv să coborâți acolo unde sunt oameni.
going-way-border = La graniță
going-way-numbers = Numere urgente

going-border-steps =
    Ce puteți face:
    • Arătați pașaportul numai polițiștilor de frontieră sau poliției. Apoi luați-l imediat înapoi.
    • Primiți ajutor de la cei care au ecusonul unei organizații cunoscute.
    • Un necunoscut vă cheamă să mergeți cu el? Puteți spune simplu „nu” și merge la voluntari sau la poliție.
    • Țineți copiii tot timpul lângă dumneavoastră.
going-border-wrong =
    Cineva vrea să vă ia pașaportul? Strigați tare și mergeți la polițiștii de frontieră.
going-border-arrival = După sosire
going-border-numbers = Numere urgente

going-arrival-register =
    Protecția temporară:
    • Cereți-o personal, la instituția statului. Este gratuit.
    • În țările UE este valabilă până la { fact-tp-end }. Întrebați dacă nu există o hotărâre mai nouă.
    • Pe „ajutorii” care vor bani sau pașaportul îi puteți refuza.
going-arrival-home =
    Locuință și bani:
    • Trimiteți apropiaților adresa nouă.
    • Verificați dacă aveți cheia și dacă puteți ieși când vreți.
    • Cardul bancar, codul PIN și cartela SIM trebuie să fie numai la dumneavoastră.
going-arrival-signs =
    Ceva nu e în regulă dacă munca e alta, banii întârzie, datoria crește, nu vă lasă să ieșiți. Atunci nu trebuie să așteptați: puteți cere un sfat chiar acum.
going-arrival-papers = Mi-au luat actele
going-arrival-paid = Bani neplătiți sau o datorie
going-arrival-numbers = Numere urgente

# ---- un om ----
person-honest =
    O spunem cinstit: pe această platformă nu răspund încă oameni. Aici răspunde un program.
    Dar la numerele acestea răspund oameni:
person-numbers =
    { svc-eu-112 } — dacă e urgent: Europa, Ucraina, Turcia, Georgia
    { svc-ua-la-strada } — ca să vorbiți cu cineva, apel din Ucraina
    { svc-ua-consular } — pentru cetățenii Ucrainei aflați în străinătate
person-others =
    Mai sunt și alte linii. Orele, dacă le știm, sunt în lista țării:
    { svc-ua-527 } — despre muncă și viață în străinătate; apel din Ucraina
    { svc-ua-116111 } — pentru copii și adolescenți în Ucraina
    { svc-eu-116111 } — pentru copii și adolescenți în multe țări din UE
person-tip =
    Puteți începe așa: „Nu știu cu ce să încep”. Puteți întreba cine ascultă și să nu vă spuneți numele.
    Alegeți țara ca să vedeți liniile și chaturile ei.
person-cannot = Nu pot vorbi
person-emergency = Numere urgente

person-country-list =
    Iată liniile acestei țări. Alături vedeți când răspund. Mai întâi întrebați cine ascultă și în ce limbă puteți vorbi.
person-country-numbers = Numere urgente
person-country-cannot = Nu pot vorbi

# ---- altele ----
more-what = Ce vă mai poate fi de folos:
more-missing = A dispărut cineva apropiat
more-witness = Văd ceva chiar acum
more-country = Aleg țara
more-sense = Ce se întâmplă cu mine?
more-protect = Cum vă protejăm
more-forget = Uită răspunsurile mele
more-about = Cine citește aici

country-ask = În ce țară sunteți acum? Sau ce țară vă interesează? Puteți sări peste întrebare.
country-kept-done = Bine, vă vom arăta numerele acestei țări. O puteți schimba oricând.
country-kept-numbers = Numere urgente
country-kept-person = Linii și chaturi
country-kept-card = Arăt un cartonaș
country-kept-more = Altele

language-ask = În ce limbă vă este mai ușor?
language-done-line = Bine, continuăm în limba aceasta.
language-done-numbers = Numere urgente
language-done-more = Altele

# ---- curățare ----
hide-what =
    Butonul de mai jos șterge mesajele din ultimele două zile: și ale dumneavoastră, și ale noastre. Rămâne un singur rând obișnuit.
hide-remains =
    Ce rămâne: mesajele mai vechi, conversația din listă și notificările pe care le-a văzut deja cineva.
hide-by-hand =
    Ca să ștergeți tot: deschideți conversația, apăsați pe numele de sus, apoi pe meniu și „Șterge conversația”. Dacă puteți alege, ștergeți pentru ambii.
    În browser, închideți fila și ștergeți pagina din istoric.
hide-save =
    E ceva important aici? Trimiteți mai întâi cuiva în care aveți încredere sau notați numărul pe hârtie.
hide-now-open = Curăță acum
hide-more = Nu acum
hide-stay-open = Curăță automat
stay-what =
    Mesajele din acest chat pot dispărea singure, ale dumneavoastră și ale noastre. Alegeți după cât timp. Se aplică și celor care sunt deja aici.
stay-limit =
    Mai mult de două zile nu se poate: după aceea aplicația nu mai lasă botul să șteargă nimic. Conversația în sine rămâne în listă.
stay-hour-open = După o oră
stay-half-day-open = După jumătate de zi
stay-longest-open = După aproape două zile
stay-hide = Curăță conversația
stay-done-line = Bine. De acum mesajele dispar singure. Puteți schimba timpul oricând.
stay-done-hide = Curăță conversația
stay-done-more = Altele
stay-failed-line = Acum nu a mers. Nu s-a schimbat nimic. Vă rugăm să încercați din nou peste un minut.
stay-failed-again = Încerc încă o dată
stay-failed-hide = Curăță conversația
hidden-line = Astăzi, nicio schimbare.
hide-failed-line =
    Nu am reușit să ștergem tot. Puteți șterge conversația cu mâna: numele de sus, meniul, „Șterge conversația”. Sau încercați încă o dată.
hide-failed-again = Încerc încă o dată
hide-failed-more = Altele

forget-what =
    Programul va uita ce ține minte din această conversație: limba, țara și răspunsurile dumneavoastră. Nu se mai pot recupera.
forget-told =
    Dacă ați povestit ceva oamenilor, rămâne la ei. Se poate schimba sau șterge numai cu codul.
forget-remains =
    Mesajele din conversație nu dispar prin asta. Pentru ele există „Curăță conversația”.
forget-now-open = Uită acum
forget-hide = Curăță conversația
forget-more = Nu acum
forgotten-line = Gata. Puteți începe din nou oricând.
forget-failed-line = Acum nu a mers. Nu s-a schimbat nimic. Încercați, vă rugăm, încă o dată peste un minut.
forget-failed-again = Încerc încă o dată
forget-failed-numbers = Numere urgente

# ---- despre bot ----
about-who =
    Aici răspunde un program. Nu inventează nimic: toate textele au fost pregătite dinainte. Sursele sunt sub ele.
about-reads =
    Numele nu este necesar. Telegram poate citi această conversație: nu este criptată integral. O poate vedea și cine vă ia telefonul în mână. Dacă mai jos apare „Pagina noastră”, scrieți mai bine acolo: Telegram nu o vede.
about-reads-web =
    Nu este nevoie de nume. Cine vă ia telefonul sau calculatorul poate vedea această conversație. Browserul ține minte că ați deschis pagina.
about-names =
    În Telegram suntem numai aici: { $bots }. Numele asemănătoare pot fi ale altora.
about-never =
    Nu cerem niciodată bani, numere de card, parole sau coduri. Dacă cineva vă cere așa ceva, nu suntem noi.
about-texts =
    Textele pe care nu le-a verificat încă un redactor au un semn. Lângă numere vedeți dacă le-am verificat.
about-page = Pagina noastră
about-hide = Curăță conversația
about-forget = Uită răspunsurile mele
about-more = Altele
