# ---- życie za granicą ----
abroad-start-hello =
    Tu krótko o życiu za granicą. Wystarczy wybrać to, co teraz potrzebne.
abroad-start-calm =
    Nie trzeba się spieszyć. Do tej listy zawsze można wrócić.
abroad-start-transport-open = Droga i granica
abroad-start-housing-open = Mieszkanie
abroad-start-papers-open = Dokumenty pod ręką
abroad-start-registering-open = Jak załatwić ochronę
abroad-start-rights-open = Moje prawa
abroad-start-children-open = Z dziećmi
abroad-start-after-open = Kiedy jest już po wszystkim

# ---- droga, mieszkanie, dokumenty ----
transport-ask =
    Przed wejściem do samochodu albo autobusu:
    • Zapytać, jak kierowca ma na imię, kto go przysłał i dokąd dokładnie jedzie.
    • Zrobić zdjęcie numeru samochodu i prawa jazdy. Wysłać je bliskiej osobie i napisać, gdzie się jest.
    • Wybierać znanych przewoźników albo ludzi z identyfikatorem organizacji.
transport-signs =
    Lepiej nie wsiadać, jeśli:
    • zapraszają tylko kobiety albo dzieci;
    • proszą o oddanie paszportu albo telefonu;
    • chcą, żeby rodzina jechała osobno;
    • nie mówią, skąd są i kto ich zna.
transport-favour =
    Za pomoc w drodze nic się nikomu nie należy. Proszą potem o „wdzięczność”? Można odmówić i pójść tam, gdzie są ludzie.
transport-way-open = W drodze
transport-border-open = Na granicy
transport-housing-open = Gdzie się zatrzymać
transport-numbers = Pilne numery

housing-look =
    Przed zgodą na mieszkanie:
    • Jeśli się da, szukać przez znane organizacje albo lokalne władze.
    • Wypytać innych ludzi o gospodarza.
    • Zapytać, czego oczekuje w zamian. Cenę ustalić z góry.
    • Wysłać adres bliskim. Można go podać także w urzędzie.
housing-in =
    Po przyjeździe warto sprawdzić:
    • czy jest własny klucz i można wyjść o każdej porze;
    • czy dokumenty i telefon są we własnych rękach;
    • czy można swobodnie dzwonić.
housing-signs =
    Pokój jest tylko dla kobiet, które przyjechały same? Chcą dokumentów „na przechowanie”? To powód, żeby poszukać innego miejsca.
housing-now-open = Gospodarz na mnie naciska
housing-registering-open = Jak załatwić ochronę
housing-papers-open = Zabrali mi dokumenty
housing-numbers = Pilne numery

housing-now-calm =
    Gospodarz oczekuje „wdzięczności”, darmowej pracy albo bliskości? Nie ma takiego obowiązku. To zdarza się wielu osobom i można odejść.
housing-now-steps =
    Co można zrobić:
    • Jeśli jest niebezpiecznie, lepiej nie kłócić się i nie mówić o odejściu.
    • Wziąć dokumenty, telefon, leki, trochę pieniędzy. Rzeczy można zabrać potem.
    • Napisać bliskiej osobie, gdzie się jest.
    • Pójść tam, gdzie są ludzie: dworzec, szpital, ratusz, kościół.
housing-now-where =
    Przy ochronie czasowej w UE jest też pomoc mieszkaniowa. O inne miejsce można zapytać w urzędzie albo na linii w tym kraju, poniżej.
housing-now-cannot = Nie mogę mówić
housing-now-papers = Zabrali mi dokumenty
housing-now-numbers = Pilne numery

papers-care-steps =
    Paszport powinien być u osoby, do której należy. Można go pokazać straży granicznej, policji, w urzędzie i w konsulacie.
    • Zrobić zdjęcia paszportu, wizy, zezwolenia, umowy. Wysłać je na własną pocztę i do bliskiej osoby.
    • Trzymać kopie osobno od oryginałów.
    • Karta bankowa, kod PIN i karta SIM też powinny być tylko we własnych rękach.
papers-care-ask =
    Proszą o oryginał albo skan „do rejestracji”? Najpierw warto się dowiedzieć, kto to jest, po co i jak go sprawdzić.
papers-care-fear =
    Dokumentów już nie ma? O pomoc można prosić także bez nich. Paszport można wyrobić od nowa.
papers-care-taken = Zabrali mi dokumenty
papers-care-consulate = Konsulat
papers-care-before = Przed wyjazdem
papers-care-numbers = Pilne numery

# ---- ochrona czasowa ----
registering-how =
    Ochronę czasową najlepiej załatwić osobiście, w urzędzie. To nic nie kosztuje.
    • Jeśli język jest niezrozumiały, poprosić o tłumacza.
    • Bezpieczniej nie podpisywać tego, co jest niezrozumiałe.
    • Otrzymany dokument i kartę trzymać u siebie.
registering-own =
    Prosić o ochronę czy nie, to wyłącznie własna decyzja. „Pomocnikom”, którzy chcą pieniędzy, paszportu albo karty, można odmówić.
registering-until =
    W krajach UE ochrona obowiązuje do { fact-tp-end }. Warto zapytać w urzędzie, czy nie ma nowszej decyzji.
registering-rights-open = Co daje ochrona
registering-arrival-open = Po przyjeździe
registering-forced-open = „Wyjazd do Europy”
registering-numbers = Pilne numery

# ---- prawa ----
rights-hello =
    Każdy człowiek ma prawa. O pomoc można prosić bez dokumentów i bez znajomości języka.
rights-honest =
    Tu jest to, co najważniejsze, prostymi słowami. Co obowiązuje w danym kraju i w danej sprawie, powie prawnik.
rights-work-open = Moje prawa w pracy
rights-protection-open = Ochrona czasowa
rights-stopped-open = Kontrola albo zatrzymanie
rights-language-open = Tłumacz i osoba towarzysząca
rights-ask-open = Pomoc bez dokumentów
rights-lawyer-open = Adwokat
rights-numbers = Pilne numery

rights-work-same =
    Z ochroną czasową w UE można pracować. Agencja Praw Podstawowych UE sprawdziła dwanaście krajów. Według niej przepisy o płacy i warunkach pracy są tam takie same dla osób z tą ochroną i dla miejscowych.
rights-work-steps =
    Co można zrobić:
    • Poprosić o umowę w zrozumiałym języku.
    • Codziennie zapisywać godziny pracy.
    • Zachować kopię każdego papieru.
    • Trzymać paszport u siebie: pracodawca nie ma prawa go zabrać.
rights-work-who =
    Inspekcja pracy albo związek zawodowy mogą pomóc w sprawie wypłaty; niczego więcej nie trzeba dowodzić. Praca bez zezwolenia? O pomoc i tak można prosić.
rights-work-paid = Nie płacą albo jest dług
rights-work-where = Gdzie się zwrócić
rights-work-papers = Zabrali mi dokumenty
rights-work-numbers = Pilne numery

rights-protection-gives =
    Ochrona czasowa w krajach UE daje:
    • prawo do pobytu i pracy;
    • pomoc mieszkaniową;
    • leczenie i pomoc socjalną;
    • szkołę dla dzieci.
rights-protection-differs =
    To najmniej, ile kraj UE musi dać. Jak dokładnie, zależy od kraju. Można zapytać w urzędzie albo na linii w tym kraju.
rights-protection-fear =
    Mówią, że rozmowa z kimkolwiek skończy się deportacją albo utratą ochrony? Często tak straszą, żeby człowiek milczał. Ochronę daje urząd, a nie pracodawca ani gospodarz.
rights-protection-register = Jak załatwić ochronę
rights-protection-lawyer = Adwokat
rights-protection-numbers = Pilne numery

rights-stopped-list =
    Zatrzymanie w kraju UE? Zatrzymanej osobie trzeba wyjaśnić jej prawa w języku, który rozumie. Jest wśród nich prawo:
    • do adwokata i tłumacza;
    • do milczenia;
    • do informacji, o co się ją podejrzewa;
    • do zawiadomienia konsulatu i jednej bliskiej osoby.
rights-stopped-say =
    Można powiedzieć tak: „Potrzebuję adwokata i tłumacza”. Bezpieczniej nie podpisywać niczego, co jest niezrozumiałe.
rights-stopped-forced =
    Ta zasada działa, gdy kogoś podejrzewa się o złamanie prawa. Ktoś do tego zmuszał? Warto powiedzieć o tym adwokatowi: dla prawa to ważne.
rights-stopped-lawyer = Adwokat
rights-stopped-consulate = Konsulat
rights-stopped-card = Kartka do pokazania
rights-stopped-drawn = W coś mnie wciągnięto
rights-stopped-numbers = Pilne numery

rights-language-eu =
    Rozmowa z policją w kraju UE z własnej woli? Według zasady UE policja ma zadbać, żeby obie strony się rozumiały.
    • Powinni mówić prostymi słowami.
    • Jeśli trzeba pomocy w zrozumieniu, na pierwszą rozmowę można przyjść z zaufaną osobą. Bywają wyjątki.
rights-language-ask =
    O tłumacza najlepiej poprosić od razu. Bezpieczniej, żeby nie tłumaczył ktoś, kto naciska albo mówi za innych.
rights-language-lawyer =
    Adwokat też może być bezpłatny. Na początek warto zapytać, czy wszystko zostanie w tajemnicy.
rights-language-law = Adwokat
rights-language-card = Kartka do pokazania
rights-language-numbers = Pilne numery

rights-ask-can =
    O pomoc można prosić, nawet jeśli nie ma dokumentów ani zezwolenia. Także wtedy, gdy na początku była zgoda albo coś zrobiono pod naciskiem.
rights-ask-who =
    Najpierw można zapytać:
    • Kto mnie słucha: policja, instytucja państwowa czy organizacja społeczna?
    • Czy to, co powiem, trzeba komuś przekazać?
    • Czy mogę nie podawać imienia?
rights-ask-differs =
    W każdym kraju jest inaczej. W Finlandii pomoc nie zależy od dokumentów. W Belgii są trzy ośrodki; proszą one o zerwanie z tamtymi ludźmi, przyjęcie wsparcia i współpracę.
rights-ask-stay =
    O tym, czy można zostać w kraju, decydują jego władze. Przed rozmową w urzędzie warto porozmawiać z prawnikiem.
rights-ask-places-open = Czy wszędzie jest tak samo?
rights-ask-places-back = Pomoc bez dokumentów
rights-ask-places-lawyer = Adwokat
rights-ask-places-numbers = Pilne numery
rights-ask-papers = Zabrali mi dokumenty
rights-ask-lawyer = Adwokat
rights-ask-person = Rozmowa z człowiekiem
rights-ask-numbers = Pilne numery

# ---- dzieci ----
children-steps =
    Przed drogą z dzieckiem:
    • Nauczyć je imienia i nazwiska oraz numeru telefonu. Małemu dziecku dać kartkę z numerem.
    • Umówić się, gdzie się spotkać, jeśli ktoś się zgubi.
    • Zapisać bliską osobę w telefonie tak, żeby była pierwsza.
    • Zrobić zdjęcia dokumentów dziecka.
    • Nie spuszczać dziecka z oczu. Powierzać je tylko oficjalnym pracownikom.
children-signs =
    Lepiej odmówić, jeśli:
    • zapraszają dziecko samo: na obóz, casting, naukę, „ewakuację” z nieznajomymi;
    • za dziecko obiecują pieniądze albo prezenty;
    • proponują adopcję „na czas wojny”.
children-lost =
    Dziecko zaginęło? Od razu na policję: { svc-eu-112 }. W wielu krajach UE jest też { svc-eu-116000 }.
children-missing = Zaginął ktoś bliski
children-papers = Dokumenty dziecka
children-person = Linie według krajów
children-numbers = Pilne numery

# ---- kiedy jest już po wszystkim ----
after-calm =
    Dojść aż tutaj to już bardzo dużo. Dalej można iść krok po kroku, we własnym tempie.
after-what =
    Tu jest o czasie na odpoczynek, pomocy, pieniądzach i drodze do domu. Co zdecydują urzędy, tego nie wiemy. Przygotować się pomoże prawnik.
after-time-open = Czas na odpoczynek i namysł
after-who-open = Kto decyduje za granicą
after-status-open = Status w Ukrainie
after-forced-open = Zmuszono mnie
after-money-open = Pieniądze za krzywdę
after-return-open = Droga do domu
after-numbers = Pilne numery

after-time-what =
    Można dostać czas: co najmniej { fact-reflection-min }, żeby odpocząć i zdecydować, co dalej. Taka zasada jest w konwencji Rady Europy, to „czas na powrót do równowagi i namysł”. Zaczyna się, gdy są podstawy, by uważać, że ktoś ucierpiał przez handel ludźmi.
after-time-gives =
    Według konwencji w tym czasie nie można wydalić tej osoby z kraju. Potem może wchodzić w grę zezwolenie na pobyt. Nadal można też prosić o azyl.
after-time-lengths =
    Ten czas bywa różny. Według naszych danych: Polska — { fact-reflection-pl }, Holandia — { fact-reflection-nl }, Chorwacja — { fact-reflection-hr }.
after-time-who =
    O tym, czy dać ten czas, decydują władze kraju. Można o niego zapytać na policji, na linii pomocy albo u prawnika.
after-time-abroad = Kto decyduje za granicą
after-time-lawyer = Adwokat
after-time-numbers = Pilne numery

after-who-decides =
    Za granicą decydują władze tego kraju, według jego prawa. My o tym nie decydujemy i nie możemy niczego obiecać.
after-who-eu =
    Co wiemy:
    • Obywateli krajów spoza UE dotyczy zasada UE: czas do namysłu, a potem zezwolenie na pobyt, jeśli ktoś współpracuje z władzami.
    • W Belgii pomagają trzy ośrodki, w Finlandii — państwowy system pomocy.
    • Zgoda uzyskana oszustwem albo siłą się nie liczy.
    • Jeśli ktoś nie miał osiemnastu lat, nie trzeba dowodzić oszustwa ani siły.
after-who-first =
    Od czego zacząć? Od linii pomocy albo prawnika w kraju pobytu. Kraj można wybrać poniżej.
after-who-time = Czas na odpoczynek i namysł
after-who-lawyer = Adwokat
after-who-numbers = Pilne numery

after-status-name =
    W prawie Ukrainy jest „status osoby poszkodowanej wskutek handlu ludźmi”. Prosić o niego może każdy, bez względu na płeć, wiek i obywatelstwo.
after-status-steps =
    Jak to się odbywa:
    • Gdzie: lokalna administracja państwowa w miejscu pobytu.
    • Co: wniosek, kopia dokumentu i inne materiały, jeśli są.
    • Dalej — rozmowa i ankieta. Cudzoziemcy dostają tłumacza.
    • Sprawdzenie faktów, potem decyzja. Podejmuje ją centralny urząd, który odpowiada za politykę społeczną.
    • Odmowę można zaskarżyć w sądzie.
after-status-time =
    Ile to trwa i jak prosić z zagranicy, tego dokładnie nie wiemy. Można zapytać w konsulacie albo pod numerem { svc-ua-527 } (działa z Ukrainy).
after-status-gives-open = Co daje status
after-status-lawyer = Adwokat
after-status-person = Rozmowa z człowiekiem
after-status-numbers = Pilne numery

after-status-gives-list =
    Status w Ukrainie daje prawo do:
    • tymczasowego schronienia;
    • pomocy lekarskiej, psychologicznej i prawnej;
    • tłumacza;
    • jednorazowej wypłaty;
    • legalnego pobytu (dla cudzoziemców).
after-status-gives-term =
    Status przyznaje się na czas { fact-ua-status-term }, może być przedłużony. Kwoty znamy tylko dla dzieci: { fact-ua-payment-child }. Dorosłym kwotę podadzą w administracji.
after-status-gives-liability =
    Z zaświadczeniem o statusie można też prosić o zwolnienie z odpowiedzialności za to, do czego zmuszono. Jaka będzie decyzja, nie możemy obiecać.
after-status-gives-back = Jak prosić o status
after-status-gives-lawyer = Adwokat
after-status-gives-numbers = Pilne numery

after-forced-rule =
    W prawie UE jest zasada ({ fact-eu-forced }): władze muszą mieć prawo nie ścigać i nie karać człowieka za to, do czego go zmuszono. Czy z tego prawa skorzystają, decydują same.
after-forced-honest =
    To nie jest obietnica. W każdej sprawie decydują urzędy i sąd, według prawa swojego kraju. W Ukrainie zaświadczenie o statusie pozwala prosić o zwolnienie z odpowiedzialności.
after-forced-steps =
    Co można zrobić:
    • Najpierw porozmawiać z adwokatem, a potem z policją.
    • Zapisać, kto zmuszał, jak, kiedy i czym groził.
    • Zachować wiadomości, jeśli to bezpieczne.
after-forced-lawyer = Adwokat
after-forced-status = Status w Ukrainie
after-forced-drawn = W coś mnie wciągnięto
after-forced-numbers = Pilne numery

after-money-ways =
    W większości krajów Europy prawo przewiduje pieniądze za wyrządzoną krzywdę („odszkodowanie”). Są dwie drogi:
    • od tego, kto wyrządził krzywdę, przez sąd;
    • od państwa, przez jego urząd.
    Może to obejmować niewypłacone pieniądze za pracę, leczenie, ból i strach.
after-money-honest =
    Powiemy szczerze: takie pieniądze udaje się dostać rzadko i trwa to długo. O wypłatę można prosić osobno i do tego nie trzeba dowodzić niczego więcej.
after-money-keep =
    Warto zachować wszystko, co pokazuje krzywdę: zapisy godzin, paragony, zaświadczenia od lekarza, wiadomości. O drogi i terminy najlepiej zapytać prawnika.
after-money-paid = Nie płacą albo jest dług
after-money-lawyer = Adwokat
after-money-numbers = Pilne numery

after-return-own =
    Czy i kiedy wracać do domu, to własna decyzja. Najpierw warto pomyśleć, czy tam jest bezpiecznie: czy tamci ludzie znają adres i kto będzie czekał na miejscu.
after-return-help =
    Kto może pomóc:
    • Konsulat. Bez paszportu może wydać zaświadczenie na powrót.
    • Międzynarodowa Organizacja do spraw Migracji (IOM). Na przykład w Polsce pomaga w poradach, dokumentach, noclegu przed podróżą i wsparciu w domu. Ocenia też, czy powrót jest bezpieczny. Linia: { svc-pl-iom }
    • Linia { svc-ua-527 }, działa z Ukrainy.
after-return-home =
    W domu można prosić o status i pomoc. Nie ma się czego wstydzić: za to, co zrobili inni, odpowiadają oni.
after-return-consulate = Konsulat
after-return-status = Status w Ukrainie
after-return-person = Rozmowa z człowiekiem
after-return-numbers = Pilne numery

# ---- linie według krajów ----
abroad-lines-list =
    Oto linie w tym kraju, które radzą i pomagają. Najpierw warto zapytać, kto słucha i w jakim języku można mówić.
abroad-lines-start = Życie za granicą
abroad-lines-cannot = Nie mogę mówić
abroad-lines-numbers = Pilne numery
