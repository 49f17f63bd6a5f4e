# ---- programul: cuvinte scurte ----
engine-added = Am adăugat la ce ați povestit.
engine-moving = Locația dumneavoastră se adaugă la fiecare 2 minute, cel mult 8 ore sau până se încheie lucrul la ce ați povestit. Ca să opriți asta, opriți partajarea din conversație.
engine-not-kept =
    Acum nu am reușit să salvăm. Încercați, vă rugăm, încă o dată peste un minut. Dacă e urgent, numerele sunt mai jos.
engine-moment = Un moment, verificăm. Dacă după 15 minute nu este niciun răspuns, scrieți codul încă o dată.
engine-code-hidden = Ca să nu vadă nimeni străin codul, l-am ascuns după 15 minute fără mesaje.
engine-standing-waiting = Ce ați povestit este la noi. Încă nu a fost citit.
engine-standing-read = Ce ați povestit a fost citit. Deocamdată nu este niciun răspuns.
engine-standing-answered = Ce ați povestit a fost citit și aveți un răspuns. Răspunsul este în această conversație.
engine-standing-closed = Lucrul la ce ați povestit s-a încheiat. Puteți adăuga ceva și va fi citit din nou.
engine-standing-withdrawn = Ați retras ce ați povestit. Nu se mai face nimic cu asta.
engine-standing-erasing = Ce ați povestit este ascuns. Ore rămase până la ștergerea definitivă: cam { $hours }.
engine-backups = Ce este șters dispare și din copiile noastre de rezervă, până la { $date }.

# ---- butoane comune ----
tell-numbers = Numere urgente
tell-go-on = Mai departe
tell-skip = Sar peste
tell-done = Gata
tell-not-now = Nu, nu acum
tell-try-again = Încerc încă o dată
tell-back-to-it = La ce am povestit
tell-person-open = Scriu unui om
tell-nothing-changed = Acum nu a mers. Nu s-a schimbat nimic. Încercați, vă rugăm, încă o dată peste un minut.

# ---- de unde începe ----
tell-person-what =
    Aici puteți povesti ce s-a întâmplat și cuvintele dumneavoastră vor fi citite de oameni. Nu e nevoie să vă spuneți numele.
tell-person-sees =
    Telegram poate citi această conversație: nu este criptată integral. O poate vedea și cine vă ia telefonul în mână. Dacă mai jos apare „Pagina noastră”, scrieți mai bine acolo: Telegram nu o vede.
tell-person-sees-web =
    Cine vă ia telefonul sau calculatorul poate vedea această pagină.
tell-person-tell = Povestesc ce s-a întâmplat
tell-person-talk = Vorbesc cu un om
tell-person-other = Altcineva are necazuri
tell-person-code = Am un cod
tell-person-lines = Linii și chaturi pe țări

tell-door-which = Cine să citească? Alegeți dumneavoastră.
tell-door-same = Amândouă variantele sunt bune. Dacă nu știți, începeți cu organizația care ajută.
tell-door-help = O organizație de ajutor
tell-door-police = Poliția
tell-door-open = Să citească altcineva

tell-help-reads = Cuvintele dumneavoastră le vor citi oameni dintr-o organizație care ajută. Nu sunt de la poliție.
tell-help-passes = Le dau mai departe numai cu acordul dumneavoastră. Excepțiile sunt: viața cuiva este în pericol sau cineva îi face rău unui copil.
tell-police-reads = Cuvintele dumneavoastră le vor citi polițiști.
tell-police-record =
    Dacă văd o încălcare a legii, în Ucraina trebuie să o treacă într-un registru în 24 de ore. Atunci începe o verificare.
tell-no-photos = Vă rugăm să nu trimiteți poze cu cineva dezbrăcat sau alte poze foarte personale: ajunge să le descrieți în cuvinte.
tell-write-open = Scriu
tell-child-open = Am sub 18 ani

tell-child-lines =
    Mai întâi, iată cine îi ascultă pe copii și pe adolescenți. Apelul este gratuit:
    { svc-ua-116111 } — în Ucraina
    { svc-eu-116111 } — în multe țări din UE
    Nu știm când se răspunde acolo. Nu a răspuns nimeni? Încearcă altă linie sau spune unui adult.
tell-child-must =
    E important să știi asta înainte să povestești. Când cineva îi face rău unui copil, în Ucraina cei care lucrează cu copii trebuie să spună poliției. Și cei care citesc aici pot fi obligați să facă asta.
tell-child-parents =
    Nu putem promite că părinții tăi nu vor afla. Ți-e frică de asta? Poți întreba mai întâi la linia pentru copii sau poți scrie despre asta aici, în prima propoziție.
tell-child-when = Când îți putem răspunde?

tell-write-own-how =
    Scrieți într-un singur mesaj ce s-a întâmplat. Puteți scrie cu cuvintele dumneavoastră și pe scurt.
    Se poate și un mesaj vocal, o poză, un fișier, un loc pe hartă sau un mesaj redirecționat.
tell-write-other-how =
    Scrieți într-un singur mesaj ce ați văzut sau ce știți: unde, când, cine.
    Se poate și un mesaj vocal, o poză, un fișier, un loc pe hartă sau un mesaj redirecționat.
tell-not-kept-line =
    Acum nu am reușit să salvăm. Nimeni nu a citit cuvintele dumneavoastră. Încercați încă o dată sau sunați: la numere răspund oameni.
tell-not-kept-again = Scriu din nou
tell-file-broken-off = Un fișier nu a ajuns întreg la noi. Dacă puteți, vă rugăm să-l trimiteți din nou.
tell-file-too-large = Acest fișier este prea mare: fișierul nu a fost salvat. Ce ați scris este salvat. Dacă puteți, trimiteți-l pe părți (până la 20 MB fiecare) sau povestiți în cuvinte.
tell-file-no-room = Aici nu mai este loc pentru fișiere: ultimul fișier nu a fost salvat. Ce ați scris este salvat. Puteți povesti mai departe în cuvinte.

# ---- salvat ----
tell-received-line = S-a salvat. Vă mulțumim că ați povestit.
tell-received-code =
    Ca să reveniți la asta de pe alt telefon, puteți avea un cod. Nu este obligatoriu.
tell-received-more = Acum puteți adăuga ceva chiar aici sau puteți răspunde la trei întrebări scurte.
tell-received-other-thanks = E de ajuns. Dacă vă mai amintiți ceva, scrieți aici.
tell-code-show = Arată codul
tell-code-none = Nu am nevoie de cod
tell-code-what = Cu acest cod puteți reveni oricând: în această conversație, în alt bot sau pe site. Este de ajuns să îl scrieți.
tell-code-care =
    Notați codul pe hârtie, ca pe un număr obișnuit. Cine știe codul poate citi răspunsul. Îl arătăm o singură dată. Acest mesaj dispare din conversație după două zile sau mai devreme, dacă ați ales așa.
tell-code-care-web =
    Notați codul pe hârtie, ca pe un număr obișnuit. Cine știe codul poate citi răspunsul. Îl arătăm o singură dată.
tell-code-here = Codul dumneavoastră:

tell-may-skip = Puteți sări peste întrebare.
tell-where-ask = Unde a fost sau unde este acum? Orașul, strada, casa sau doar o descriere.
tell-when-ask = Când a fost? Mai continuă și acum?
tell-answer-ask = Vă putem scrie un răspuns? Când?
tell-answer-unasked = Noi scriem primii numai dacă ne-ați dat voie. Cine vă ține telefonul poate vedea mesajul.
tell-answer-soon = Imediat ce puteți
tell-answer-hours = Numai de la … la …
tell-answer-self = Nu scrieți, revin eu
tell-hours-ask = La ce ore vă putem scrie? De exemplu: de la 10:00 la 12:00, ora Kievului.
tell-after-line = Vă mulțumim. Totul s-a salvat. Ce urmează?
tell-details-open = Adaug detalii
tell-consents-open = Ce se poate face cu asta
tell-finish-line = Asta e tot. Dacă mai scrieți aici în următoarele 15 minute, adăugăm și acele cuvinte.
tell-finish-hide = Puteți curăța această conversație. Ce ați povestit rămâne neschimbat.
tell-finish-hide-open = Curăță conversația

# ---- ce se poate face ----
tell-consents-what = Alegeți ce se poate face cu ce ați povestit. Fiecare lucru separat, da sau nu.
tell-consents-change = Vă puteți răzgândi oricând, cu codul.
tell-consents-police-has = Poliția are deja ce ați povestit. Dacă legea a fost încălcată, trebuie să treacă asta în registru.
tell-consent-help = Ajutați-mă
tell-consent-police = Transmiteți poliției
tell-consent-partners = Arătați partenerilor străini
tell-consent-warn = Avertizați-i pe alții
tell-consent-count = Numărați și asta
tell-consent-help-ask = Putem folosi ce ați povestit ca să căutăm ajutor pentru dumneavoastră?
tell-consent-police-ask = Putem transmite poliției ce ați povestit?
tell-consent-partners-ask = Putem arăta ce ați povestit unor organizații din alte țări, care ajută?
tell-consent-warn-ask =
    Îi putem avertiza pe alții despre acel număr, acea pagină sau acel anunț? Despre dumneavoastră nu se va spune nimic.
tell-consent-count-ask = Putem include și ce ați povestit în statistici? Doar ca număr, fără nimic despre dumneavoastră.

# ---- detalii ----
tell-details-who-ask = Cine face asta? Numele, porecla, cum arată. Atât cât știți.
tell-details-contact-ask = Telefonul, pagina, adresa sau contul acestor oameni, dacă le știți.
tell-details-promised-ask = Ce au promis? Și cum a ieșit de fapt?
tell-details-papers-ask = Unde sunt acum actele și telefonul? La cine sunt?
tell-details-money-ask = Plătesc? Vorbesc de o datorie? Cât de mare e?
tell-details-others-ask = Mai sunt acolo și alți oameni? Sunt copii? Câți?
tell-details-files-ask = Aveți o fotografie, un document, mesaje sau o înregistrare vocală? Trimiteți-le aici.

# ---- un om ----
tell-talk-when = Când vă putem răspunde?
tell-talk-unasked = Programul întreabă pentru că mesajul poate fi văzut de cineva din apropiere.
tell-queue-line = Sunteți la rând: un om vă va răspunde aici.
tell-answers-from =
    Oamenii încep să răspundă pe { $date }, la { $time } (ora locală: { $place }).
tell-queue-write = Puteți scrie chiar de acum, totul va fi citit.
tell-queue-danger =
    Dacă pericolul e chiar acum, nu așteptați: { svc-eu-112 } în Europa, Turcia și Georgia, { svc-ua-102 } în Ucraina.
tell-queue-stop = Nu mai aștept
tell-talk-failed-line = Acum nu am reușit să chemăm un om. Încercați încă o dată sau sunați: la numere răspund oameni.
tell-joined-line = Acum vă răspunde un om. Tot ce scrieți aici citește acest om. Programul tace.
tell-joined-end = Butoanele de jos funcționează ca înainte. Puteți încheia oricând.
tell-talk-finish = Închei discuția
tell-left-line = Omul a ieșit din conversație. De acum răspunde din nou programul.
tell-talk-ended-line = Bine, discuția cu omul s-a încheiat. De acum răspunde programul.

tell-hold-ask = Mesajul l-a citit un program, nimeni altcineva. Trimitem cuvintele dumneavoastră unui om? Fără răspuns, ele dispar peste 15 minute.
tell-hold-yes = Da, trimite
tell-hold-no = Nu, șterge
tell-dropped-line = S-a șters. Nimeni nu a citit cuvintele dumneavoastră.

# ---- revenire ----
tell-have-code-how = Scrieți codul aici, oricând și de pe orice ecran. Spațiile nu contează.
tell-have-code-gone = Mesajul cu codul îl ștergem imediat din conversație, dacă messengerul ne lasă.
tell-again-line = Ca să nu vadă nimeni străin ce ați povestit, totul se închide după 15 minute fără mesaje. Scrieți, vă rugăm, codul încă o dată.
tell-again-words = Dacă tocmai ați scris ceva, nu am păstrat acele cuvinte.
tell-no-such-code-line = Acest cod nu deschide nimic aici. Uitați-vă, vă rugăm, încă o dată la cifre și scrieți-le din nou.
tell-no-such-code-next = Nu merge? Puteți povesti din nou sau puteți suna: la numere răspund oameni.
tell-return-failed-line = Acum nu am reușit să verificăm codul. Încercați, vă rugăm, încă o dată peste câteva minute.
tell-returned-what = Ce doriți să faceți? După 15 minute fără mesaje, această pagină se închide.
tell-returned-add = Adaug ceva
tell-returned-consents = Cu ce sunt de acord
tell-returned-confirm = Confirmare scrisă
tell-returned-withdraw = Retrag
tell-returned-erase = Șterg
tell-returned-new-code = Cod nou
tell-replace-why =
    Acest cod a fost arătat într-un chat, unde l-a putut vedea cineva străin. Ca nimeni să nu citească ce scrieți aici, întâi aveți nevoie de un cod nou.
tell-add-how = Scrieți sau trimiteți ce trebuie adăugat.
tell-added-line = S-a adăugat. Va fi citit.

tell-confirm-what = Este un document semnat. În el sunt numai numele serviciului nostru, ziua și un număr ales la întâmplare. Nimic altceva.
tell-confirm-care = Vine în această conversație. Gândiți-vă dacă îl poate vedea cineva străin.
tell-confirm-yes = Trimite
tell-confirmed-line = Confirmarea este deja în această conversație.
tell-withdraw-what =
    După aceea, cu ce ați povestit nu se va mai face nimic, dar va rămâne la noi. Ce s-a transmis deja mai departe nu se mai poate lua înapoi. Retrageți?
tell-withdraw-yes = Da, retrag
tell-withdrawn-line = Gata. Nu se mai face nimic cu ce ați povestit.
tell-erase-what =
    Ce ați povestit va fi ascuns imediat, iar peste 72 de ore va fi șters pentru totdeauna. Până atunci vă puteți răzgândi, cu codul. Ce s-a transmis deja mai departe nu se mai poate lua înapoi.
tell-erase-yes = Da, șterge
tell-erased-line = Ce ați povestit este ascuns. Peste 72 de ore se șterge pentru totdeauna. Până atunci vă puteți răzgândi, cu codul.
tell-erasing-undo = Dacă v-ați răzgândit, puteți recupera ce ați povestit.
tell-undo-open = Nu șterge
tell-undone-line = Bine, ce ați povestit rămâne.
tell-new-code-what = Primiți un cod nou, iar cel vechi nu mai deschide nimic. Aveți nevoie de unul nou?
tell-new-code-yes = Da, un cod nou
tell-code-new-line = Iată codul nou. Cel vechi nu mai este valabil.
tell-code-changed-line = Codul dumneavoastră a fost schimbat pe alt dispozitiv. Cel vechi nu mai este valabil: folosiți-l pe cel nou.
tell-left-it-line = S-a închis. Puteți reveni oricând, cu codul.
