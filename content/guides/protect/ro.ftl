# ---- cum vă protejăm ----
protect-start-what =
    Aici răspunde un program. Nu răspund încă oameni. Programul nu trimite nimănui cuvintele dumneavoastră.
protect-start-desk-what =
    Aici răspunde un program. Oamenii citesc numai ce le trimiteți chiar dumneavoastră.
protect-start-never = Numele nu este necesar. Nu cerem niciodată bani, numere de card, parole sau coduri.
protect-start-honest =
    Vă spunem și unde sunt limitele: Telegram poate vedea această conversație, iar cine are telefonul dumneavoastră vede mesajele de pe ecran.
protect-start-honest-web =
    Spunem și care sunt limitele: browserul ține minte vizita, iar cine are telefonul sau calculatorul dumneavoastră vede ce este pe ecran.
protect-start-keep-open = Ce se păstrează și cât timp
protect-start-who-open = Cine poate citi asta
protect-start-phone-open = Să nu se vadă în telefon
protect-start-numbers-open = Ce se vede lângă număr
protect-start-words-open = Cuvinte pe înțeles
protect-start-press-open = Pentru jurnaliști
protect-start-help = Numere urgente

protect-keep-list =
    Cât timp durează conversația, programul ține minte:
    • unde ați rămas, limba și țara;
    • „da” sau „nu”, dacă ați răspuns la întrebări;
    • numerele mesajelor din chat, ca să poată fi șterse;
    • dacă ați cerut botului să vă întrebe: ora, întrebarea, ce ați ales, numele cu care vă știe cineva apropiat și amprentele criptate ale celor două cuvinte.
protect-keep-words =
    Ce scrieți cu vorbele dumneavoastră programul citește doar ca să găsească un răspuns. Nu păstrează aceste cuvinte.
protect-keep-desk-words =
    Programul vă citește cuvintele ca să găsească un răspuns și nu le păstrează. Dacă vă întreabă să le trimită unui om, ele așteaptă răspunsul dumneavoastră cel mult 15 minute.
protect-keep-long =
    Toate acestea stau criptate. Dispar după o lună fără mesaje sau când apăsați „Uită răspunsurile mele”. După două zile, programul cere messengerului să șteargă mesajele din chat.
protect-keep-limit = Dacă cineva a făcut înainte o copie a bazei de date, datele pot rămâne în ea cât există copia.
protect-keep-told =
    Ce povestiți oamenilor și planul de călătorie lăsat aici se păstrează și ele criptate, separat. „Uită răspunsurile mele” nu șterge ce ați povestit. Asta se poate șterge cu codul.
protect-keep-forget = Uită răspunsurile mele
protect-keep-hide = Curăță conversația
protect-keep-who = Cine poate citi asta
protect-keep-numbers = Numere urgente

protect-who-list =
    Cine și ce poate citi:
    • cine vă ține telefonul — tot ce se vede pe ecran;
    • Telegram — această conversație și faptul că ați fost aici;
    • în browser — istoricul browserului;
    • cine administrează această platformă și are cheia — conversația, cât timp durează.
protect-who-told =
    Ce ați povestit oamenilor pot citi:
    • ei înșiși și cine are codul dumneavoastră;
    • după ce se termină munca, dintre ei numai șeful lor;
    • dacă se pierd cheile, doi oameni cu chei de rezervă, numai împreună.
    Cine administrează platforma nu poate citi povestirea decât dacă schimbă programul însuși.
    Planul de călătorie li se deschide numai dacă nu răspundeți sau scrieți al doilea cuvânt.
protect-who-store =
    O bază de date furată nu se poate citi fără cheie: se vede doar că ceva s-a întâmplat, când și în ce limbă. În jurnalele programului nu sunt nume, numere sau cuvintele dumneavoastră.
protect-who-desk-store =
    O bază de date furată nu se poate citi fără cheie. Se vede doar că ceva s-a întâmplat: când, în ce limbă, despre ce țară și dacă era urgent. În jurnalele programului nu sunt nume, numere sau cuvintele dumneavoastră.
protect-who-never =
    Programul nu trimite nimic poliției sau angajatorilor. Botul îi scrie cuiva apropiat numai dacă ați cerut asta chiar dumneavoastră și nu ați răspuns. Vreți să afle cineva mai mult? Sunați dumneavoastră.
protect-who-desk-never =
    Singur, programul nu trimite nimănui nimic. Cine citește ce povestiți vedeți înainte să scrieți. Dacă ați cerut botului să vă întrebe, iar apoi nu ați răspuns, se întâmplă numai ce ați ales.
protect-who-phone = Să nu se vadă în telefon
protect-who-forget = Uită răspunsurile mele
protect-who-numbers = Numere urgente

protect-phone-how =
    Dacă altcineva se uită în telefonul dumneavoastră:
    • opriți notificările acestei conversații;
    • după conversație apăsați „Curăță”;
    • apoi ștergeți cu mâna conversația din listă;
    • în browser, închideți fila și ștergeți pagina din istoric.
protect-phone-other =
    E mai sigur să scrieți de pe un telefon pe care nu îl ia nimeni altcineva. Poate fi telefonul unor prieteni sau un calculator de la bibliotecă ori de la spital.
protect-phone-paper = Numărul îl puteți nota pe hârtie cu alt nume, de exemplu „farmacie”.
protect-phone-hide = Curăță conversația
protect-phone-quiet = Căi fără zgomot
protect-phone-numbers = Numere urgente

# ---- numere ----
protect-numbers-see =
    Lângă fiecare număr sunt câteva cuvinte. Iată ce înseamnă:
    • „deschis acum”, „de la ora…”, „zi și noapte” — când răspund;
    • „gratuit” — apelul nu costă nimic, de obicei în interiorul țării;
    • „pentru femei”, „pentru bărbați”, „pentru copii” — pe cine primește linia;
    • cine ține linia și ce limbi se vorbesc; „nu cer numele”.
protect-numbers-unknown =
    „Orar necunoscut” — nu știm și nu inventăm. Puteți suna, dar e bine să aveți și un număr de rezervă.
protect-numbers-silence =
    Alte cuvinte:
    • „SMS”, „chat” și „e-mail” — puteți scrie;
    • „se poate suna și din străinătate”;
    • „numai din interiorul țării” — din altă țară de obicei nu se poate suna la acest număr;
    • „ca un apel obișnuit” — apelul se plătește după tariful dumneavoastră.
    Nu scrie nimic despre limbi sau „nu cer numele”? Înseamnă că nu știm, iar despre asta puteți întreba.
protect-numbers-page =
    Pe pagina „Numerele cu cifre mari” puteți suna imediat sau trimite un SMS, dacă linia le primește.
protect-numbers-call-open = Cine răspunde și de unde se sună
protect-numbers-checked-open = E numărul verificat?
protect-numbers-country = Aleg țara
protect-numbers-help = Numere urgente

protect-numbers-call-who =
    Cine ține linia scrie sub număr, dacă știm. Dacă nu scrie, întrebați mai întâi: „Cine mă ascultă? Trebuie să îmi spun numele? Cui veți povesti?”
protect-numbers-call-abroad =
    De unde sunați: un număr cu plus și codul țării se poate forma de obicei din străinătate, la preț obișnuit. Dacă sub el e o observație, citiți-o. La celelalte, în afară de { svc-eu-112 }, de obicei nu se poate suna din străinătate.
protect-numbers-call-free =
    Despre o linie din Slovacia s-a scris că din străinătate e nevoie de o cartelă SIM slovacă. O linie din Moldova are alt număr pentru asta. Nu merge? Încercați alt număr din listă. Dacă e urgent: { svc-eu-112 }
protect-numbers-call-lang =
    Sunt trecute numai limbile numite pe pagina liniei. Dacă se vorbesc și altele, nu știm.
protect-numbers-call-checked = E numărul verificat?
protect-numbers-call-back = Ce se vede lângă număr
protect-numbers-call-help = Numere urgente

protect-numbers-checked-what =
    Sincer: redacția noastră nu a sunat încă la niciuna dintre aceste linii. De aceea lângă număr scrie „neverificat de noi” și data paginii de unde e luat.
protect-numbers-checked-until =
    Fiecare număr are o zi până la care trebuie verificat. După ea trece la sfârșitul listei, iar asta e scris.
protect-numbers-checked-wrong = Nu au răspuns? Încercați următorul număr. Dacă e urgent: { svc-eu-112 }
protect-numbers-checked-call = Cine răspunde și de unde se sună
protect-numbers-checked-country = Aleg țara
protect-numbers-checked-help = Numere urgente

# ---- cuvinte ----
protect-words-what = Cuvintele oficiale pot fi grele. Aici sunt pe înțeles. Alegeți despre ce citiți.
protect-words-papers = Acte și ședere
protect-words-work = Muncă și bani
protect-words-help = Ajutor și oameni
protect-words-secret = Conversație și protecție
protect-words-who = Oameni și călătorii
protect-words-law = Cuvintele legii
protect-words-numbers = Numere urgente

protect-words-2-list =
    • Pașaport — document pentru călătorii în străinătate.
    • Consulat — instituția țării dumneavoastră în altă țară.
    • Certificat de întoarcere — hârtie de la consulat cu care puteți ajunge acasă fără pașaport.
    • Luarea actelor — când altcineva vă ține actele.
    • Permis de ședere — hârtie cu care puteți locui într-o țară.
    • Protecție temporară — protecție în UE pentru cei plecați din Ucraina.
    • Azil — protecție pentru refugiați; hotărârea de a-l cere e numai a dumneavoastră.
    • Refugiat — om care primește protecție fiindcă e persecutat.
    • Persoană strămutată — cine a trebuit să își părăsească locuința.
protect-words-2-papers = Mi-au luat actele
protect-words-2-back = Alte cuvinte
protect-words-2-numbers = Numere urgente

protect-words-3-list =
    • Angajator — cel care dă de lucru (patron).
    • Intermediar, agenție — cine vă caută de lucru.
    • Contract de muncă — înțelegere scrisă despre muncă.
    • Salariu — bani pentru muncă.
    • Plată în avans — bani ceruți înainte să se dea ceva.
    • Indemnizație, ajutor social — bani de la stat.
    • Fraudă cu indemnizații — când indemnizația e luată pe numele altcuiva.
    • Cărăuș de bani („săgeată”) — om prin al cărui card trec banii altora.
    • Servitute pentru datorii — o datorie inventată și mărită de cineva, pe care trebuie să o plătiți prin muncă.
    • Despăgubire — bani pentru răul suferit.
protect-words-3-pay = Bani neplătiți sau o datorie
protect-words-3-back = Alte cuvinte
protect-words-3-numbers = Numere urgente

protect-words-4-list =
    • Linie de ajutor — număr la care se dau sfaturi și ajutor.
    • Gratuit — apelul nu costă nimic.
    • Avocat — vă apără drepturile; îl poate plăti statul.
    • Interpret — traduce ce se spune.
    • Psiholog — ajută când vă e greu sufletește.
    • Adăpost — loc sigur unde puteți sta o vreme.
    • Loc sigur — un loc unde nu vă amenință nimeni.
    • Persoană de încredere — om pe care vă puteți baza.
    • Referire — când, cu acordul dumneavoastră, de caz se ocupă alt serviciu.
    • Reintegrare — întoarcerea la viața obișnuită, cu sprijin.
    • Specialistul care răspunde — omul care vă scrie aici.
protect-words-4-person = Vorbesc cu un om
protect-words-4-back = Alte cuvinte
protect-words-4-numbers = Numere urgente

protect-words-5-list =
    • Anonim — fără să vă spuneți numele. Messengerul vede totuși conversația.
    • Confidențial — altora nu li se spune fără acordul dumneavoastră. Există și excepții.
    • Urgență — pericol pentru viață chiar acum.
    • Captură de ecran — poza ecranului.
    • Dovezi — tot ce arată cum a fost de fapt.
    • Cuvânt-cod — cuvânt care înseamnă „am nevoie de ajutor”.
    • Acord (consimțământ) — „da”, spus de dumneavoastră. Dacă e obținut prin minciună sau cu forța, nu e acord.
    • Constrângere — când cineva obligă prin forță, amenințare sau presiune.
    • Stare de vulnerabilitate — când, din cauza unui necaz, nu există o alegere adevărată.
    • Cod de revenire — codul cu care puteți reveni la ce ați povestit.
protect-words-5-start = Cum vă protejăm
protect-words-5-back = Alte cuvinte
protect-words-5-numbers = Numere urgente

protect-words-6-list =
    • Recrutor — cine caută și convinge oameni.
    • Înșelăciune — când se spun minciuni.
    • Loverboy — dragoste prefăcută, pentru a se folosi apoi de om.
    • Grooming — când un adult câștigă încrederea unui copil ca să îi facă rău.
    • Reprezentant legal, tutore — adult care răspunde de copil.
    • Copil neînsoțit — copil care nu are alături părinți sau tutore.
    • Maternitate surogat — purtarea unui copil pentru alții.
    • Trafic de migranți — transport ilegal peste graniță, pe bani. Nu e același lucru cu traficul de persoane.
protect-words-6-schemes = Cum se întâmplă
protect-words-6-back = Alte cuvinte
protect-words-6-numbers = Numere urgente

protect-words-7-why = Aceste cuvinte le puteți auzi la o instituție sau de la un avocat. Nu trebuie să le știți pe de rost.
protect-words-7-list =
    • Trafic de persoane — când un om e recrutat, dus sau ținut ca alții să câștige bani. Se face prin minciună, cu forța sau profitând de greutățile lui.
    • Traficant de persoane — cel care face această infracțiune.
    • Exploatare — când se câștigă pe seama unui om, împotriva voinței și demnității lui.
    • Muncă forțată — muncă sub amenințare, nu de bunăvoie.
    • Persoană afectată — om căruia i s-a întâmplat asta.
    • Statutul persoanei afectate — recunoaștere oficială în Ucraina, care dă drept la ajutor.
    • Perioadă de reflecție — timp de odihnă, ca să hotărâți ce urmează.
    • Principiul nepedepsirii — regulă despre faptele la care cineva a fost obligat. Ce vă dă ea, vă spune un avocat.
protect-words-7-more = Alte cuvinte ale legii
protect-words-7-lawyer = Unde găsesc un avocat
protect-words-7-back = Alte cuvinte
protect-words-7-numbers = Numere urgente

protect-words-8-list =
    • Exploatare prin muncă — plată, ore sau condiții mult mai proaste decât permite legea, iar plecarea e grea.
    • Cerșetorie forțată — când cineva e obligat să ceară bani și să îi dea altora.
    • Atragere în infracțiuni — când cineva e obligat să încalce legea pentru alții.
    • Sclavie domestică — muncă fără libertate în casa altcuiva.
    • Căsătorie forțată — căsătorie fără acord liber.
    • Prelevare de organe — luarea unui organ prin minciună, cu forța sau sub presiune.
    • Identificarea persoanei afectate — când se observă prima dată că un om poate avea nevoie de ajutor.
    • Mecanism național de referire — o ordine stabilită: cine ajută și cum.
    • Exploatare sexuală — când un om e obligat la servicii intime sau la poze, ca alții să câștige bani.
    • Aservire — când un om e obligat să slujească și nu poate pleca.
protect-words-8-lawyer = Unde găsesc un avocat
protect-words-8-back = Alte cuvinte
protect-words-8-numbers = Numere urgente

protect-words-3-card = • Card bancar — cardul cu care plătiți și scoateți bani.
protect-words-4-police = • Poliție — serviciul care are grijă să se respecte legea.
protect-words-5-told = • Mesaj — ceea ce ne-ați povestit.
protect-words-6-finding = • Recrutare — când oamenii sunt găsiți și convinși, ca apoi să se câștige pe seama lor.
protect-words-8-thing = • Sclavie — când un om e tratat ca un lucru.
