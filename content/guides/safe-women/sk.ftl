# ---- úvodná stránka ----
menu-women-hello =
    Dobrý deň! Tu si môžete pokojne ujasniť, ako je to s cestou, prácou, vzťahom alebo dokladmi v zahraničí. Ak niečo nie je v poriadku, nie ste na to sama.
menu-women-how =
    Vyberte, čo je najbližšie. Alebo napíšte pár slovami, čo sa stalo.
    Odpovedá program. Meno netreba. Telegram môže tento chat vidieť.
menu-women-how-web =
    Vyberte, čo je najbližšie. Alebo napíšte pár slovami, čo sa stalo.
    Odpovedá program. Meno netreba. Prehliadač si túto návštevu pamätá.
menu-women-wrong = Niečo nie je dobre, bojím sa
menu-women-offers = Práca, zoznámenie, ponuka
menu-women-before = Chystám sa do zahraničia
menu-women-abroad = Žijem v zahraničí
menu-women-girls = Ešte nemám 18
menu-women-person = Porozprávať sa s človekom
menu-women-more = O niekom inom a ďalšie

women-wrong-calm =
    Je dobre, že ste tu. Nech sa stalo čokoľvek, nie ste na to sama a je sa na koho obrátiť. Čo z toho sa týka vás?
women-wrong-now =
    Hrozí vám nebezpečenstvo práve teraz? { svc-eu-112 } – Európa, Ukrajina, Turecko, Gruzínsko.
women-wrong-papers = Vzali mi doklady
women-wrong-paid = Neplatia mi alebo mám dlh
women-wrong-drawn = Do niečoho ma zatiahli
women-wrong-home = Doma je to ťažké
women-wrong-photos = Vyhrážajú sa mi fotkami
women-wrong-sense = Nechápem, čo sa deje
women-wrong-after = Už je to za mnou, čo ďalej

women-offers-calm =
    Overovať si veci je normálne. Poctiví ľudia sa za otázky nehnevajú.
women-offers-which =
    Čo vám ponúkajú?
women-offers-work = Prácu
women-offers-study = Štúdium
women-offers-care = Opateru, deti, au pair
women-offers-casting = Fotenie, modeling, tanec
women-offers-love = Lásku, sťahovanie k nemu
women-offers-surrogacy = Vynosiť dieťa, darcovstvo
women-offers-any = Čokoľvek: všeobecné znaky

women-before-calm = Pár jednoduchých krokov pred cestou môže neskôr pomôcť.
women-before-steps =
    Najdôležitejšie:
    • Niekto doma pozná adresu, meno a číslo toho, ku komu idete.
    • Máte dohodnuté slovo. Znamená: „Nemôžem hovoriť, zavolaj pomoc“.
    • Máte vlastné peniaze na cestu späť.
    • Kópie dokladov máte v e-maile a u niekoho blízkeho.
women-before-list = Celý zoznam
women-before-transport = Kto ma vezie
women-before-housing = Kde budem bývať
women-before-offers = Čo mi ponúkajú
women-before-children = Idem s dieťaťom
women-before-going = Všetky kroky cesty
women-before-numbers = Dôležité čísla
