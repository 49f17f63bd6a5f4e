# ---- cum se întâmplă ----

# ---- lista ----
scheme-list-what = Iată cum se întâmplă de obicei. Alegeți ce seamănă cu povestea dumneavoastră.
scheme-list-honest =
    Asemănarea încă nu dovedește nimic. Adesea cheamă un cunoscut: un prieten, o rudă, partenerul. Dacă se potrivesc mai multe semne, e bine să cereți sfatul unui om.
scheme-list-trip = „Excursie în Europa”
scheme-list-fee = Bani înainte pentru muncă
scheme-list-debt = Muncă și o datorie care crește
scheme-list-casting = Model, poze, dans
scheme-list-partner = Dragoste și mutare
scheme-list-lift = Vă ia cineva cu mașina
scheme-list-next = Mai departe

scheme-list-2-what = Încă vreo câteva povești. Alegeți ce se potrivește mai bine.
scheme-list-2-room = Cameră gratuită
scheme-list-2-bank-card = Card sau cont „cu chirie”
scheme-list-2-tasks = Misiuni pe messenger
scheme-list-2-courier = Curier în străinătate
scheme-list-2-call-centre = Call center în străinătate
scheme-list-2-clinic = Să nasc un copil pentru bani
scheme-list-2-next = Mai departe

scheme-list-3-what = Și încă vreo câteva. Dacă povestea dumneavoastră nu e aici, nu înseamnă că totul e în regulă.
scheme-list-3-wedding = Căsătorie pentru acte
scheme-list-3-street = Să cer bani pe stradă
scheme-list-3-camp = Un copil e chemat în excursie
scheme-list-3-home-care = Muncă în casa altcuiva
scheme-list-3-helpers = „Ajutori” la acte
scheme-list-3-health = Bani pentru rinichi sau donare
scheme-list-3-numbers = Numere urgente

# ---- povești ----
scheme-trip-how =
    Vă cheamă într-o excursie gratuită și vi se promite ajutor pentru o indemnizație. La fața locului vi se iau actele și vă obligă să cereți protecție. Cardul pe care vine indemnizația ({ fact-trip-benefit } pe lună, într-un caz) rămâne la ei.
scheme-trip-signs =
    Semne:
    • nimeni nu spune ce veți face mai exact acolo;
    • hârtiile trebuie semnate abia în străinătate;
    • mai mulți oameni din același oraș, aceleași îndrumări;
    • vă învață ce să spuneți la instituție.
scheme-trip-do =
    Cardul, codul PIN și accesul la contul din bancă e mai sigur să nu le dați nimănui. Dacă cereți sau nu protecție, hotărâți numai dumneavoastră.
scheme-trip-whom =
    Cui vă puteți adresa: banca ce a emis cardul; un angajat al centrului de primire sau poliția.
scheme-trip-more = Mi se întâmplă deja
scheme-trip-lawyer = Avocat
scheme-trip-back = La listă
scheme-trip-numbers = Numere urgente

scheme-fee-how =
    O muncă atrăgătoare, dar mai întâi trebuie plătit: pentru loc, viză, asigurare, cursuri sau uniformă. Apoi „angajatorul” dispare. Sau omul pleacă cu datorii și trebuie să accepte orice.
scheme-fee-signs =
    Semne:
    • contract nu există, dar bani se cer imediat;
    • adresa de e-mail e gratuită, adresa firmei lipsește;
    • firma nu e în registru;
    • vă grăbesc: „e ultimul loc”.
scheme-fee-do =
    Până la contractul scris e mai sigur să nu plătiți nimic. În Polonia, agenția nu are dreptul să ceară bani pentru că v-a găsit de lucru. Ați plătit deja? Păstrați dovada plății și mesajele.
scheme-fee-whom = Puteți cere sfat la o linie a țării.
scheme-fee-where = Unde verific
scheme-fee-person = Vorbesc cu un om
scheme-fee-back = La listă
scheme-fee-numbers = Numere urgente

scheme-debt-how =
    Munca există, dar e cu totul alta. Actele sunt la șef. Pentru locuință, drum și „greșeli” se opresc bani, iar datoria crește. Se întâmplă pe șantier, la fermă, în depozit, la hotel, la curățenie, la îngrijire.
scheme-debt-signs =
    Un exemplu din Germania: { fact-scheme-hours }, iar când omul s-a plâns, l-au dat afară.
    Semne: pașaportul nu se dă înapoi, nu sunt zile libere, plata e mâncare și cazare, se spune „întâi plătește prin muncă”.
scheme-debt-do =
    Notați orele și păstrați o copie după fiecare hârtie. Salariul se poate cere separat, fără să dovediți nimic altceva.
scheme-debt-whom = Cui vă puteți adresa: inspecția muncii sau o linie de sfaturi a unui sindicat.
scheme-debt-pay = Bani neplătiți sau o datorie
scheme-debt-papers = Mi-au luat actele
scheme-debt-back = La listă
scheme-debt-numbers = Numere urgente

scheme-casting-how =
    Pe internet se oferă ședințe foto, dans, „viitor de model”, adesea în rusă. La fața locului se vede că de la om se vrea altceva. Poliția europeană a găsit de mai multe ori astfel de anunțuri pentru ucrainence.
scheme-casting-signs =
    Semne:
    • sunt chemate numai fete de o anumită vârstă și se cer imediat poze;
    • agenția nu are nume sau numele nu se poate verifica;
    • se plătește „zilnic, în numerar”, biletul îl dau ei;
    • se cer repede poze provocatoare.
scheme-casting-do =
    La întâlnire puteți veni cu cineva. Nu e cum au promis? Puteți cere ajutor, chiar dacă ați acceptat sau ați luat bani.
scheme-casting-whom = Puteți cere sfat la o linie a țării.
scheme-casting-check = Verific o ofertă
scheme-casting-person = Vorbesc cu un om
scheme-casting-back = La listă
scheme-casting-numbers = Numere urgente

scheme-partner-how =
    O dragoste nouă, cadouri, vise despre viața împreună în străinătate. Apoi apare o „datorie” sau „o greutate trecătoare”. Și persoana iubită cere să câștigați bani așa cum nu vreți.
scheme-partner-signs =
    Semne:
    • vorbește foarte repede despre căsătorie și mutare;
    • despre el sau despre ea nu povestește nimic;
    • cere să ascundeți relația de familie;
    • are bani, dar nu se vede că muncește;
    • cadourile le numără apoi.
scheme-partner-do =
    Dacă plecați, luați bani proprii pentru drumul spre casă și lăsați adresa celor apropiați. Stabiliți cu ei ziua în care sunați și un cuvânt-cod.
scheme-partner-whom = Puteți cere sfat la o linie a țării. Dacă e pericol, apăsați „Numere urgente”.
scheme-partner-person = Vorbesc cu un om
scheme-partner-going = Dacă plec: ce pregătesc
scheme-partner-back = La listă
scheme-partner-numbers = Numere urgente

scheme-lift-how =
    La graniță sau la gară, un necunoscut oferă să vă ducă repede și gratuit. Pe drum schimbă traseul, vă desparte de familie sau cere să îi „mulțumiți”.
scheme-lift-signs =
    Semne:
    • nu are ecuson și nici numele unei organizații;
    • ia numai femei neînsoțite sau fete;
    • vă grăbește și nu spune adresa exactă;
    • cere actele sau telefonul.
scheme-lift-do =
    E mai sigur să mergeți cu un transportator cunoscut și împreună cu cineva. Fotografiați numărul mașinii și permisul șoferului și trimiteți-le cuiva.
scheme-lift-whom =
    Cui vă puteți adresa: cei care poartă ecusonul organizației lor, iar la graniță polițiștii de frontieră.
scheme-lift-way = Pe drum
scheme-lift-border = La graniță
scheme-lift-back = La listă
scheme-lift-numbers = Numere urgente

scheme-room-how =
    Se oferă o cameră și parcă nu se cere nimic. Apoi vor curățenie, îngrijire sau intimitate ori cer actele „la păstrare”. În Polonia s-a povestit că unor oameni li s-au luat pașapoartele după sosire.
scheme-room-signs =
    Semne:
    • camera e numai pentru o femeie fără familie;
    • cheie nu se dă, musafiri nu se permit;
    • regulile se schimbă, se vorbește de o datorie;
    • vi se cere să nu spuneți nimănui adresa.
scheme-room-do =
    E mai sigur să căutați locuință prin organizații cunoscute. Țineți actele și cheia la dumneavoastră, lăsați adresa apropiaților. Vă sperie ceva? Mergeți unde sunt oameni.
scheme-room-whom = Puteți cere sfat la o linie a țării.
scheme-room-lines = Linii pe țări
scheme-room-quiet = Căi fără zgomot
scheme-room-back = La listă
scheme-room-numbers = Numere urgente

scheme-bank-card-how =
    Se plătește pentru „chiria” unui card sau vă angajează ca „operator de transferuri”. Prin cont trec banii altora. Apoi contul poate fi blocat, iar poliția sau banca îl pot întreba pe cel al cărui nume e pe card. Vă puteți opri: pentru început ajunge un telefon la bancă.
scheme-bank-card-signs =
    Semne:
    • trebuie doar un card, nici studii, nici experiență;
    • pentru câteva minute se plătește foarte mult;
    • vi se cere codul PIN, cartela SIM sau accesul la contul din bancă;
    • vi se cere să deschideți un cont „pentru firmă”.
scheme-bank-card-do =
    Puteți refuza fără să explicați nimic. Dacă a început deja, opriți-vă, sunați la bancă și păstrați mesajele.
scheme-bank-card-whom = Cui vă puteți adresa: banca și poliția cibernetică.
scheme-bank-card-more = Alții au cardul meu bancar
scheme-bank-card-lawyer = Avocat
scheme-bank-card-back = La listă
scheme-bank-card-numbers = Numere urgente

scheme-tasks-how =
    În grupuri despre muncă, jocuri sau frumusețe se oferă misiuni ușoare pe criptomonede: să fotografiați, să ridicați, să lăsați ceva. Misiunile devin periculoase, iar banii promiși adesea nu vin.
scheme-tasks-signs =
    Potrivit serviciului de securitate al Ucrainei, așa au fost contactate { fact-tasks-children }. Sunt astfel de povești și în țări din UE.
    Semne: cel care cere nu are nume, trebuie filmat totul, vă sperie: „legea e deja încălcată”.
scheme-tasks-do =
    Puteți refuza următoarea misiune. Nu deschideți un pachet necunoscut: lăsați-l jos, îndepărtați-vă cât mai mult și sunați la { svc-eu-112 }, în Ucraina și la { svc-ua-102 }. Păstrați mesajele și spuneți unui adult sau cuiva în care aveți încredere.
scheme-tasks-whom =
    Cui vă puteți adresa: poliția sau serviciul de securitate. Dacă nu aveți optsprezece ani, spuneți întâi unui adult. Cu cât mai devreme, cu atât mai bine.
scheme-tasks-more = Mi se întâmplă deja
scheme-tasks-lawyer = Avocat
scheme-tasks-back = La listă
scheme-tasks-numbers = Numere urgente

scheme-courier-how =
    Vă cheamă „curier” în străinătate: se plătește mult, întrebările nu plac. În pachete poate fi ceva interzis. Așa au fost recrutați ucraineni și chiar ei au fost reținuți apoi.
scheme-courier-signs =
    Semne:
    • ce duceți mai exact, nu vi se spune;
    • totul numai pe messenger, fără nume;
    • vi se cere să ascundeți sau să lăsați undeva pachete;
    • pașaportul îl iau „pentru acte”.
scheme-courier-do =
    E mai sigur să nu luați un pachet despre care nu știți ce conține. L-ați luat deja? Nu îl deschideți. Lăsați-l jos, îndepărtați-vă cât mai mult și sunați la { svc-eu-112 }. În Ucraina și la { svc-ua-102 }.
scheme-courier-whom = V-au reținut într-o țară din UE? Cereți avocat, interpret și consul.
scheme-courier-lawyer = Avocat
scheme-courier-more = M-au băgat în ceva
scheme-courier-back = La listă
scheme-courier-numbers = Numere urgente

scheme-call-centre-how =
    Se oferă muncă de operator sau de interpret departe de casă, cu biletele plătite de ei. La fața locului îi obligă pe oameni să îi înșele pe alții la telefon și nu îi lasă să plece.
scheme-call-centre-honest =
    O spunem cinstit: liniile de ajutor cunosc astfel de povești, dar nu am găsit o pagină oficială anume despre ucraineni. De aceea e o posibilitate, nu un fapt stabilit.
scheme-call-centre-signs =
    Semne:
    • o țară îndepărtată și viză de turist;
    • firma nu are nume;
    • pașaportul rămâne la ei „pentru viză”;
    • locuiți acolo unde lucrați.
scheme-call-centre-do =
    Ce puteți face: întrebați la ambasadă ce viză dă dreptul la această muncă. Cui vă puteți adresa: o linie de ajutor, consulatul, un avocat.
scheme-call-centre-check = Verific o ofertă
scheme-call-centre-more = M-au băgat în ceva
scheme-call-centre-back = La listă
scheme-call-centre-numbers = Numere urgente

scheme-clinic-how =
    Unei femei aflate la greu i se promit bani repede: să poarte un copil sau să dea ovule „pentru o familie”. Uneori în spate sunt căsătorii fictive și nou-născuți duși din țară. Dacă femeia se răzgândește, e speriată sau plătită mai puțin.
scheme-clinic-signs =
    Semne:
    • nu vi se spune pentru cine, unde și în ce condiții;
    • contractul nu vi-l dau în mână;
    • vi se cere să vă dați drept soția cuiva;
    • nașterea e, nu se știe de ce, în altă țară.
scheme-clinic-do =
    Nu am găsit nicio pagină care să spună ce e de făcut în acest caz. Puteți întreba la o linie a țării.
scheme-clinic-whom = Dacă vă amenință, apăsați „Numere urgente”.
scheme-clinic-lawyer = Avocat
scheme-clinic-person = Vorbesc cu un om
scheme-clinic-back = La listă
scheme-clinic-numbers = Numere urgente

scheme-wedding-how =
    O persoană cu dizabilități e convinsă sau obligată să se căsătorească, pentru ca altcineva să poată pleca din țară. Poliția Ucrainei a numit asta un nou fel de infracțiune.
scheme-wedding-signs =
    Semne:
    • abia îl cunoașteți pe mire sau abia o cunoașteți pe mireasă;
    • dacă acceptați, se promit bani sau îngrijire;
    • actele și pensia trec la alții;
    • persoana nu e lăsată să vorbească fără alții.
scheme-wedding-do =
    Nu am găsit nicio pagină care să spună ce e de făcut în acest caz. Puteți întreba la o linie a țării.
scheme-wedding-lawyer = Avocat
scheme-wedding-person = Vorbesc cu un om
scheme-wedding-back = La listă
scheme-wedding-numbers = Numere urgente

scheme-street-how =
    Un om, adesea cu un copil, bolnav sau în vârstă, e obligat să ceară bani ori să vândă pe stradă. Ce câștigă îi iau alții.
scheme-street-signs =
    Semne:
    • în fiecare zi trebuie adusă o anumită sumă;
    • e pedepsit dacă banii sunt puțini;
    • e adus și luat la aceeași oră;
    • boala sau copilul sunt folosite ca să se dea mai mult.
scheme-street-do =
    Nu e rușinea și nici vina acelui om. Dacă e vorba de dumneavoastră: există căi fără zgomot de a cere ajutor. Dacă vedeți așa ceva, e mai sigur să nu vă apropiați de cei care urmăresc, ci să țineți minte și să sunați.
scheme-street-whom = Puteți cere sfat la o linie a țării. Dacă e pericol, apăsați „Numere urgente”.
scheme-street-quiet = Căi fără zgomot
scheme-street-witness = Văd așa ceva
scheme-street-back = La listă
scheme-street-numbers = Numere urgente

scheme-camp-how =
    Copilul e chemat în tabără, la studii, la casting sau în „evacuare”. Îl cheamă oameni pe care nu îi știe nimeni. Cel mai mult riscă copiii fără părinți alături. O adopție în timp ce oamenii fug de război nu e un mod de a ajuta.
scheme-camp-signs =
    Semne:
    • adulții nu au acte pentru copil;
    • copilul nu știe unde merge și cine îl așteaptă;
    • legătura cu părinții e limitată;
    • pentru copil se oferă bani sau cadouri.
scheme-camp-do =
    Ce puteți face:
    • să luați actele tutorelui și copii ale actelor;
    • să îi puneți copilului în buzunar un bilețel cu un număr de telefon;
    • să stabiliți un loc de întâlnire;
    • să învățați copilul numele întreg și numărul.
scheme-camp-whom = Cui vă puteți adresa: imediat poliția, dacă a dispărut copilul; în multe țări din UE și { svc-eu-116000 }
scheme-camp-missing = A dispărut un copil
scheme-camp-person = Vorbesc cu un om
scheme-camp-back = La listă
scheme-camp-numbers = Numere urgente

scheme-home-care-how =
    Muncă în casa în care și locuiți: îngrijire, copii, curățenie. Încet-încet, ea ia și ziua, și noaptea. Se plătește puțin sau se dau doar mâncare și un pat. Vă lasă să ieșiți numai cu cineva din casa lor.
scheme-home-care-signs =
    Semne:
    • trebuie să fiți gata de lucru zi și noapte;
    • nu aveți cheie, cameră proprie sau zi liberă;
    • familia hotărăște când îi sunați pe apropiați;
    • mâncarea și patul sunt mai proaste decât ale altora.
scheme-home-care-do =
    Notați orele, și pe cele de noapte. Stabiliți cu apropiații ziua în care sunați și un cuvânt-cod.
scheme-home-care-whom = Puteți cere sfat la o linie a țării.
scheme-home-care-pay = Bani neplătiți sau o datorie
scheme-home-care-quiet = Nu pot ieși sau vorbi
scheme-home-care-back = La listă
scheme-home-care-numbers = Numere urgente

scheme-helpers-how =
    Un „voluntar” sau „agent” se oferă să vă înregistreze, să facă actele sau să găsească locuință. Cere bani, poza pașaportului, codul din SMS sau chiar actele.
scheme-helpers-signs =
    Semne:
    • nu există o organizație pe care să o puteți verifica;
    • vi se spune că fără ei nu se poate;
    • bani în numerar, fără chitanță;
    • vor parola, codul sau cardul dumneavoastră.
scheme-helpers-do =
    Protecția temporară se cere la instituție, gratuit, personal. Originalele și codurile e mai sigur să nu le dați nimănui. Le-ați dat deja? Schimbați parolele, sunați la bancă.
scheme-helpers-whom =
    Cui vă puteți adresa: chiar instituția și site-ul ei oficial; poliția, dacă s-au luat acte.
scheme-helpers-arrival = După sosire
scheme-helpers-papers = Mi-au luat actele
scheme-helpers-back = La listă
scheme-helpers-numbers = Numere urgente

scheme-health-how =
    Se întâmplă rar. Unui om cu datorii i se promit bani pentru un rinichi. Sau e dus „la analize”, fără să i se spună de ce.
scheme-health-signs = Semne: un drum legat de analize, clinica și medicul sunt ascunși, vi se spune că așa se stinge datoria.
scheme-health-do =
    Nu am găsit nicio pagină care să spună ce e de făcut în acest caz. Puteți întreba la o linie a țării.
scheme-health-whom = Dacă e pericol, apăsați „Numere urgente”.
scheme-health-card = Arăt un cartonaș
scheme-health-person = Vorbesc cu un om
scheme-health-back = La listă
scheme-health-numbers = Numere urgente
