# ---- menu ----
menu-stay-hello =
    Dobrý den! Tady jsou krátké rady o práci, cestách a dokladech. Když něco není v pořádku nebo na vás někdo tlačí, je se na koho obrátit.
menu-stay-how =
    Vyberte, co je nejblíž. Nebo napište pár slovy, co se stalo.
    Odpovídá program. Jméno není potřeba. Telegram může tento chat vidět.
menu-stay-how-web =
    Vyberte, co je nejblíž. Nebo napište pár slovy, co se stalo.
    Odpovídá program. Jméno není potřeba. Prohlížeč si tuto návštěvu pamatuje.
menu-stay-work = Práce, cesta, studium
menu-stay-pay = Neplatí mi, doklady, dluh
menu-stay-drawn = Do něčeho mě zatahují
menu-stay-offer = Ověřit nabídku
menu-stay-teen = Ještě mi není 18
menu-stay-person = Promluvit si s člověkem
menu-stay-more = Internet, někdo jiný, další

work-which = Co je nejblíž? Dál se dočtete, na co se dívat a kam se obrátit.
work-abroad-open = Práce v zahraničí
work-trip-open = Zvou mě na „cestu do Evropy“
work-students-open = Studium, praxe, letní brigáda
work-going-open = Chystám se nebo už jedu
work-rights-open = Bydlení, registrace, práva
work-schemes-open = Jak se obvykle podvádí
work-numbers-open = Důležitá čísla

pay-which = Vyberte, co je nejblíž. Když se stalo všechno najednou, začněte prvním.
pay-brigade-open = Peníze, pas a dluh najednou
pay-paid-open = Neplatí mi za práci
pay-documents-open = Chtějí nebo vzali doklady
pay-debts-open = Říkají, že mám dluh
pay-places-open = Stavba, farma, sklad, jízdy
pay-person-open = Promluvit si s člověkem
pay-numbers-open = Důležitá čísla

drawn-which = Do čeho vás zatahují? Odmítnout se dá v kterémkoli kroku, i po slibu.
drawn-card-open = Chtějí moji kartu nebo účet
drawn-calls-open = Zvou mě do call centra
drawn-parcels-open = Kurýr, cizí balíčky
drawn-tasks-open = Úkoly v chatu za peníze
drawn-begging-open = Musím žebrat na ulici
drawn-already-open = Už mě do toho zatáhli
drawn-numbers-open = Důležitá čísla

teen-hello =
    Ahoj! Tady je krátce o úkolech za peníze, fotkách a brigádách. A o tom, jak to říct někomu dospělému. Vyber, co je nejblíž.
teen-names =
    Jméno ani škola nejsou potřeba. Odpovídá program. Telegram může tento chat vidět.
teen-names-web =
    Jméno ani škola nejsou potřeba. Odpovídá program. Prohlížeč si tuto návštěvu pamatuje.
teen-task-open = Úkoly za peníze (do 18)
teen-stop-open = Už v tom jsem, co teď
teen-photos-open = Chtějí nebo mají moje fotky
teen-job-open = Hledám brigádu
teen-tell-open = Jak to říct dospělému
teen-lines-open = Linky pro dospívající
teen-numbers-open = Důležitá čísla

more-stay-what = Co se ještě může hodit:
more-stay-online = Bezpečí na internetu
more-stay-sense = Co se to se mnou děje?
more-stay-schemes = Jak se obvykle podvádí
more-stay-relative = Mám starost o blízkého
more-stay-protect = Jak vás chráníme
more-stay-more = Země, jazyk, další

online-which = Co se stalo? Vyberte, co je nejblíž.
online-links-open = Přišel mi divný odkaz
online-accounts-open = Někdo je v mém účtu
online-photos-open = Vyhrožují mi mými fotkami
online-locked-open = Zamčené soubory či obrazovka
online-money-open = Už mě podvedli o peníze
online-numbers-open = Důležitá čísla
