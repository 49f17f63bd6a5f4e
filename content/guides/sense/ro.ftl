# ---- ce se întâmplă cu mine ----
sense-start-what =
    Uneori e greu de înțeles ce se întâmplă. Cinci întrebări scurte vă ajută să alegeți cu ce începeți.
sense-start-how =
    La fiecare puteți răspunde „da”, „nu” sau puteți sări peste. Nu sunt puncte și programul nu judecă pe nimeni. El arată doar ce puteți face.
sense-start-kept =
    Răspunsurile se păstrează criptate în această conversație. Le puteți șterge oricând: „Uită răspunsurile mele”. Mesajele din chat le șterge „Curăță”.
sense-start-begin = Încep
sense-start-forget = Uită răspunsurile mele
sense-start-numbers = Numere urgente

sense-promised-ask = Munca, locul sau omul s-au dovedit a fi altfel decât vi s-a promis?

sense-pressed-ask =
    V-a speriat, v-a amenințat sau v-a făcut rău cineva, ca să plecați sau să acceptați?

sense-hardship-ask =
    A profitat cineva de greutățile dumneavoastră? De exemplu, de o datorie, de o boală în familie, de război sau de faptul că nu aveați unde locui.

sense-work-ask = Este adevărat ceva din acestea: nu vă plătesc, vă plătesc foarte puțin, aproape că nu aveți odihnă?

sense-leave-ask =
    Vă ține ceva acolo unde sunteți? De exemplu, v-au luat actele sau telefonul, vă urmăresc, nu vă lasă, vă amenință sau vorbesc de o datorie.

sense-do-leave-what =
    Vă mulțumim că ați răspuns. Nimeni nu are dreptul să vă țină, nici pentru o datorie. Nu e vina dumneavoastră.
sense-do-leave-two =
    Acum contează două lucruri: numerele și o cale fără zgomot de a chema ajutor. Actele se pot reface mai târziu. E mai sigur să nu le spuneți acelor oameni că vreți să plecați.
sense-do-leave-quiet = Nu pot vorbi
sense-do-leave-numbers = Numere urgente


sense-do-work-what =
    Vă mulțumim că ați răspuns. Munca trebuie plătită, iar de odihnă are nevoie oricine. Puteți cere ajutor și fără contract.
sense-do-work-two =
    Puteți începe cu două lucruri: să vă notați orele și să sunați la o linie a țării.
sense-do-work-pay = Cum îmi cer salariul
sense-do-work-line = Linii pe țări

sense-do-pressed-what =
    Vă mulțumim că ați răspuns. Dacă v-au pus presiune sau au profitat de greutăți, nu aveți de ce să vă rușinați. Li se întâmplă multora.
sense-do-pressed-two = Puteți vorbi cu un om care cunoaște astfel de povești. Sau vă puteți uita cum se întâmplă de obicei.
sense-do-pressed-person = Vorbesc cu un om
sense-do-pressed-schemes = Cum se întâmplă

sense-do-promised-what =
    Vă mulțumim că ați răspuns. Când nimic nu e cum s-a promis, vă puteți opri și răzgândi. Chiar dacă ați acceptat deja.
sense-do-promised-two = Păstrați promisiunile: anunțul, mesajele, contractul. Puteți începe cu două lucruri.
sense-do-promised-rights = Drepturile mele în străinătate
sense-do-promised-person = Vorbesc cu un om

sense-do-calm-what =
    Vă mulțumim că ați răspuns. Cinci întrebări nu pot cuprinde totul, iar viața dumneavoastră o cunoașteți cel mai bine chiar dumneavoastră. Dacă simțiți că ceva nu e în regulă, merită să aveți încredere în acest sentiment și să mergeți unde sunt oameni.
sense-do-calm-two =
    Puteți întreba și pe cineva care cunoaște asemenea povești sau puteți vedea cum se întâmplă de obicei.
sense-do-calm-schemes = Cum se întâmplă
sense-do-calm-person = Vorbesc cu un om
sense-do-skipped-what =
    Puteți să nu răspundeți: despre așa ceva e greu de vorbit, chiar și cu un program. Ca să cereți un sfat, nu trebuie să dovediți nimic. Dacă undeva simțiți un pericol, aveți încredere în acest sentiment și mergeți unde sunt oameni.
sense-do-skipped-two = La întrebări puteți reveni oricând. Până atunci, iată două lucruri pe care le puteți face.
sense-do-skipped-person = Vorbesc cu un om
sense-do-skipped-schemes = Cum se întâmplă
