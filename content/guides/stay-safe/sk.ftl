# ---- menu ----
menu-stay-hello =
    Dobrý deň! Tu sú krátke rady o práci, cestách a dokladoch. Ak niečo nie je v poriadku alebo na vás niekto tlačí, je sa na koho obrátiť.
menu-stay-how =
    Vyberte, čo je najbližšie. Alebo napíšte pár slovami, čo sa stalo.
    Odpovedá program. Meno netreba. Telegram môže tento chat vidieť.
menu-stay-how-web =
    Vyberte, čo je najbližšie. Alebo napíšte pár slovami, čo sa stalo.
    Odpovedá program. Meno netreba. Prehliadač si túto návštevu pamätá.
menu-stay-work = Práca, cesta, štúdium
menu-stay-pay = Neplatia mi, doklady, dlh
menu-stay-drawn = Do niečoho ma zaťahujú
menu-stay-offer = Overiť ponuku
menu-stay-teen = Ešte nemám 18
menu-stay-person = Porozprávať sa s človekom
menu-stay-more = Internet, niekto iný, ďalšie

work-which = Čo je najbližšie? Ďalej sa dočítate, na čo sa pozrieť a kam sa obrátiť.
work-abroad-open = Práca v zahraničí
work-trip-open = Volajú ma na „cestu do Európy“
work-students-open = Štúdium, prax, letná brigáda
work-going-open = Chystám sa alebo už idem
work-rights-open = Bývanie, registrácia, práva
work-schemes-open = Ako sa zvyčajne podvádza
work-numbers-open = Dôležité čísla

pay-which = Vyberte, čo je najbližšie. Ak sa stalo všetko naraz, začnite prvým.
pay-brigade-open = Peniaze, pas a dlh naraz
pay-paid-open = Neplatia mi za prácu
pay-documents-open = Chcú alebo vzali doklady
pay-debts-open = Hovoria, že mám dlh
pay-places-open = Stavba, farma, sklad, jazdy
pay-person-open = Porozprávať sa s človekom
pay-numbers-open = Dôležité čísla

drawn-which = Do čoho vás zaťahujú? Odmietnuť sa dá v každom kroku, aj po sľube.
drawn-card-open = Chcú moju kartu alebo účet
drawn-calls-open = Volajú ma do call centra
drawn-parcels-open = Kuriér, cudzie balíky
drawn-tasks-open = Úlohy v chate za peniaze
drawn-begging-open = Musím žobrať na ulici
drawn-already-open = Už ma do toho zatiahli
drawn-numbers-open = Dôležité čísla

teen-hello =
    Ahoj! Tu je krátko o úlohách za peniaze, fotkách a brigádach. A o tom, ako to povedať niekomu dospelému. Vyber, čo je najbližšie.
teen-names =
    Meno ani školu netreba. Odpovedá program. Telegram môže tento chat vidieť.
teen-names-web =
    Meno ani školu netreba. Odpovedá program. Prehliadač si túto návštevu pamätá.
teen-task-open = Úlohy za peniaze (do 18)
teen-stop-open = Už v tom som, čo teraz
teen-photos-open = Chcú alebo majú moje fotky
teen-job-open = Hľadám brigádu
teen-tell-open = Ako to povedať dospelému
teen-lines-open = Linky pre dospievajúcich
teen-numbers-open = Dôležité čísla

more-stay-what = Čo ešte môže pomôcť:
more-stay-online = Bezpečie na internete
more-stay-sense = Čo sa to so mnou deje?
more-stay-schemes = Ako sa zvyčajne podvádza
more-stay-relative = Mám starosť o blízkeho
more-stay-protect = Ako vás chránime
more-stay-more = Krajina, jazyk, ďalšie

online-which = Čo sa stalo? Vyberte, čo je najbližšie.
online-links-open = Prišiel mi čudný odkaz
online-accounts-open = Niekto je v mojom účte
online-photos-open = Vyhrážajú sa mi fotkami
online-locked-open = Zamknuté súbory či obrazovka
online-money-open = Už ma podviedli o peniaze
online-numbers-open = Dôležité čísla
