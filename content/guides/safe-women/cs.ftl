# ---- úvodní stránka ----
menu-women-hello =
    Dobrý den! Tady si můžete v klidu ujasnit, jak je to s cestou, prací, vztahem nebo doklady v zahraničí. Když něco není v pořádku, nejste na to sama.
menu-women-how =
    Vyberte, co je nejblíž. Nebo napište pár slovy, co se stalo.
    Odpovídá program. Jméno není potřeba. Telegram může tento chat vidět.
menu-women-how-web =
    Vyberte, co je nejblíž. Nebo napište pár slovy, co se stalo.
    Odpovídá program. Jméno není potřeba. Prohlížeč si tuto návštěvu pamatuje.
menu-women-wrong = Něco není v pořádku, bojím se
menu-women-offers = Práce, seznámení, nabídka
menu-women-before = Chystám se do zahraničí
menu-women-abroad = Žiju v zahraničí
menu-women-girls = Ještě mi není 18
menu-women-person = Promluvit si s člověkem
menu-women-more = O někom jiném a další

women-wrong-calm =
    Je dobře, že jste tady. Ať se stalo cokoli, nejste na to sama a je se na koho obrátit. Co z toho se týká vás?
women-wrong-now =
    Hrozí vám nebezpečí právě teď? { svc-eu-112 } – Evropa, Ukrajina, Turecko, Gruzie.
women-wrong-papers = Vzali mi doklady
women-wrong-paid = Neplatí mi nebo mám dluh
women-wrong-drawn = Do něčeho mě zatáhli
women-wrong-home = Doma je to těžké
women-wrong-photos = Vyhrožují mi mými fotkami
women-wrong-sense = Nechápu, co se děje
women-wrong-after = Už je to za mnou, co dál

women-offers-calm =
    Ověřovat si věci je normální. Poctiví lidé se za otázky nezlobí.
women-offers-which =
    Co vám nabízejí?
women-offers-work = Práci
women-offers-study = Studium
women-offers-care = Péči, hlídání dětí, au pair
women-offers-casting = Focení, modeling, tanec
women-offers-love = Lásku, stěhování k němu
women-offers-surrogacy = Donosit dítě, dárcovství
women-offers-any = Cokoli: obecné znaky

women-before-calm = Pár jednoduchých kroků před cestou může potom pomoct.
women-before-steps =
    Nejdůležitější:
    • Někdo doma zná adresu, jméno a číslo toho, ke komu jedete.
    • Máte domluvené slovo. Znamená: „Nemůžu mluvit, přivolej pomoc“.
    • Máte vlastní peníze na cestu zpět.
    • Kopie dokladů máte v e-mailu a u někoho blízkého.
women-before-list = Celý seznam
women-before-transport = Kdo mě veze
women-before-housing = Kde budu bydlet
women-before-offers = Co mi nabízejí
women-before-children = Jedu s dítětem
women-before-going = Všechny kroky cesty
women-before-numbers = Důležitá čísla
