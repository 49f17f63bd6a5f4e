# ---- o kimś innym ----

# ---- bliscy ----
others-relative-first =
    Do policji można zwrócić się już teraz, nawet jeśli minęło tylko kilka godzin. Policja w Ukrainie mówi: sprawę przyjmuje się tego samego dnia, gdziekolwiek ktoś zaginął.
others-relative-numbers =
    { svc-ua-102 } — z Ukrainy
    { svc-eu-112 } — z krajów Europy, z Turcji i Gruzji
    { svc-ua-consular } — linia konsularna, jeśli za granicą jest obywatel Ukrainy
others-relative-way =
    Po kolei: zadzwonić, zebrać informacje, wysłać jedną spokojną wiadomość. Każdy krok jest pod przyciskiem poniżej.
others-relative-call-open = Co powiedzieć policji
others-relative-gather-open = Co zebrać
others-relative-message-open = Jedna spokojna wiadomość
others-relative-care-open = Czego lepiej nie robić
others-relative-worry-open = Odpowiada, ale dziwnie
others-relative-person-open = Rozmowa z człowiekiem
others-relative-numbers-open = Pilne numery

others-relative-call-say =
    Można powiedzieć tak: „Zaginął ktoś bliski. Ostatni kontakt był wtedy i wtedy. Ta osoba jechała tu i tu, z tym i tym. Boję się, że coś jej się stało”.
others-relative-call-where =
    Gdzie się zwrócić:
    • do najbliższego komisariatu u siebie, nawet jeśli ktoś zaginął gdzie indziej;
    • na linię konsularną, jeśli ta osoba jest za granicą;
    • do policji tamtego kraju. Kraj można wybrać poniżej.
others-relative-call-ask =
    Warto zapytać o numer sprawy, nazwisko policjanta i o to, kiedy zadzwonić ponownie. Warto zapisać, kto i co odpowiedział.
others-relative-call-child = Zaginęło dziecko? W wielu krajach UE jest jeszcze numer { svc-eu-116000 }.
others-relative-call-gather = Co zebrać
others-relative-call-message = Jedna spokojna wiadomość
others-relative-call-numbers = Pilne numery

others-relative-care-not =
    Co może zaszkodzić, choć chce się pomóc:
    • grozić ludziom, którzy mogą być obok tej osoby;
    • pisać adresy, imiona albo domysły w otwartych grupach;
    • jechać po tę osobę na własną rękę;
    • płacić tym, którzy obiecują ją „znaleźć” albo „wykupić”, bez pytania policji.
others-relative-care-instead =
    Co jest lepsze: przekazywać policji wszystko, czego uda się dowiedzieć.
others-relative-care-you =
    Sen, odpoczynek i jedzenie też są potrzebne. Można poprosić kogoś bliskiego, żeby w tym pomógł.
others-relative-care-message = Jedna spokojna wiadomość
others-relative-care-person = Rozmowa z człowiekiem
others-relative-care-numbers = Pilne numery

others-relative-worry-signs =
    Bywa, że ktoś odpowiada, a niepokój zostaje. Warto zwrócić uwagę, jeśli ta osoba:
    • pisze nie swoimi słowami albo tylko krótko;
    • nigdy nie rozmawia, gdy nikogo nie ma obok;
    • nie mówi, gdzie mieszka i dla kogo pracuje;
    • nie ma u siebie dokumentów, pieniędzy albo telefonu;
    • prosi, żeby nie pytać i nie dzwonić.
others-relative-worry-honest = To jeszcze niczego nie dowodzi. Ale poradzić się można już teraz i nie trzeba czekać na nic gorszego.
others-relative-worry-how =
    Najlepiej pisać tak, jakby obok czytał ktoś inny. Przez telefon warto pytać o to, na co można odpowiedzieć „tak” albo „nie”:
    „Możesz teraz rozmawiać?” „Zadzwonić do ciebie później?”
    Nawet gdy słychać „nikogo tu nie ma”, ktoś może słuchać. Umówione słowo znaczy: potrzebna pomoc.
others-relative-worry-plan-open = Jeśli ta osoba może mówić
others-relative-worry-person = Rozmowa z człowiekiem
others-relative-worry-lost = Kontakt całkiem się urwał
others-relative-worry-numbers = Pilne numery

others-relative-plan-listen =
    Udało się porozmawiać bez innych? Lepiej słuchać, nie robić wyrzutów i nie mówić „trzeba było słuchać”. Można powiedzieć: „Jestem po twojej stronie. To ty decydujesz”.
others-relative-plan-agree =
    Warto umówić się na proste rzeczy:
    • umówione słowo, które znaczy „wezwij pomoc”;
    • o jakiej porze dzwonicie i co robić, jeśli nie ma odpowiedzi;
    • gdzie ta osoba jest teraz: ulica, sklep obok, szyld;
    • kopie dokumentów przechowa ktoś w domu.
others-relative-plan-send =
    Można wysłać jej numer linii w tamtym kraju, tak żeby łatwo dało się go usunąć. Dzwonić za nią lepiej za jej zgodą, a gdy coś jej grozi — od razu.
others-relative-plan-lines = Linie według krajów
others-relative-plan-quiet = Ciche sposoby
others-relative-plan-numbers = Pilne numery

# ---- ktoś to widzi ----
others-witness-calm =
    Dziękujemy, to ważne, że ktoś nie przechodzi obok. Jeśli to dzieje się właśnie teraz, najpierw numery. Reszta może poczekać.
others-witness-not =
    Żeby nie zaszkodzić:
    • lepiej nie podchodzić bliżej i nie zagadywać tych, którzy kierują ludźmi;
    • lepiej nie nagrywać, jeśli mogą to zobaczyć;
    • lepiej nie pytać tej osoby przy innych, czy wszystko w porządku;
    • lepiej nie wrzucać zdjęć i adresu do sieci.
others-witness-do =
    Co naprawdę pomaga: zapamiętać i zapisać. Gdzie to jest, kiedy, ile osób, samochody i numery, co dokładnie widać było albo słychać. Domysły zapisać osobno.
others-witness-after = Ta osoba może odmówić pomocy albo się przestraszyć. To nie znaczy, że to była pomyłka.
others-witness-talk-open = Jeśli ta osoba zacznie mówić
others-witness-colleague-open = To dzieje się obok, w pracy
others-witness-host-open = Ci ludzie mieszkają u mnie
others-witness-numbers = Pilne numery

others-witness-talk-place =
    Najlepiej mówić tam, gdzie nikt nie słyszy, i krótko. Można zacząć prosto: „Czy potrzebna jest jakaś pomoc?”
others-witness-talk-words =
    Co można zrobić:
    • Słuchać i wierzyć, nie wypytywać o szczegóły.
    • Nie obiecywać tego, czego się nie da: ukryć, przewieźć, „wszystko załatwić”.
    • Nie zapraszać do domu i nie dawać swojego adresu.
    • Numer można pokazać na własnym telefonie albo zapisać na karteczce.
others-witness-talk-decide =
    Czy dzwonić, decyduje ta osoba. Inaczej jest, gdy komuś grozi niebezpieczeństwo albo to dziecko: wtedy od razu { svc-eu-112 }
others-witness-talk-card = Kartka do pokazania
others-witness-talk-lines = Linie według krajów
others-witness-talk-numbers = Pilne numery

others-colleague-signs =
    Obok ktoś pracuje i coś jest nie tak? Znaki bywają takie:
    • przywożą tę osobę i zabierają, sama nigdzie nie chodzi;
    • zawsze mówi za nią ktoś inny;
    • paszport i wypłata są u kogoś innego;
    • pracuje więcej niż wszyscy i nie wie, ile zarabia;
    • boi się, jest zmęczona, mówi wyuczonymi słowami.
others-colleague-do =
    Co można zrobić: zapytać na osobności, czy potrzebna jest pomoc, i zostawić numer. Bezpieczniej nie pytać szefa: to on może być przyczyną.
others-colleague-who =
    Poradzić się można na linii pomocy w danym kraju. Niczego nie trzeba przy tym dowodzić.
others-colleague-lines = Linie według krajów
others-colleague-talk = Jak zacząć rozmowę
others-colleague-numbers = Pilne numery

others-host-thanks = Dziękujemy za dom dla tych ludzi. Gospodarz może zauważyć to, czego nie widzą inni.
others-host-good =
    Co daje gościom spokój:
    • własny klucz i drzwi, które się zamyka;
    • dokumenty tylko u nich, lepiej nie brać ich nawet „na przechowanie”;
    • jasne zasady: jak długo można mieszkać i kto za co płaci;
    • czas do namysłu, zanim zgodzą się na pracę albo wyjazd.
others-host-worry =
    Gościa zapraszają do pracy bez umowy albo na „darmowy wyjazd”? Warto sprawdzić to razem. Gość nie wrócił? Brytyjskie porady dla gospodarzy mówią, żeby powiadomić lokalne władze. Jeśli jest niebezpiecznie: { svc-eu-112 }
others-host-offer = Sprawdź ofertę
others-host-missing = Ktoś zaginął
others-host-person = Rozmowa z człowiekiem
others-host-numbers = Pilne numery

# ---- dla dziennikarzy ----
others-journalist-what =
    To platforma z informacjami: dwa boty w Telegramie i strony w internecie. Są dla ludzi, którzy jadą za granicę albo już tam są i mają kłopoty.
others-journalist-how =
    Odpowiada program. Wszystkie słowa napisano wcześniej, źródła są pod tekstem. Ludzie jeszcze nie dyżurują i mówimy o tym wprost.
others-journalist-desk-how =
    Odpowiada program. Jego słowa napisano wcześniej, źródła są pod tekstem. Kto chce, może opowiedzieć coś ludziom: kto to przeczyta, widać przed pisaniem.
others-journalist-state =
    Teksty i numery są jeszcze sprawdzane. To, czego nie sprawdzono, ma oznaczenie. Własnych statystyk rozmów platforma nie publikuje.
others-journalist-talk = Rozmów naszych użytkowników nikomu nie pokazujemy i nie szukamy ludzi do wywiadów.
others-journalist-figures-open = Liczby i źródła
others-journalist-words-open = Jak pisać z szacunkiem
others-journalist-schemes-open = Jak to bywa
others-journalist-protect-open = Co przechowujemy

others-journalist-figures-ua =
    Ukraina, według doniesień prasy:
    • zarejestrowano { fact-figures-ua-2025 };
    • ucierpiało { fact-figures-ua-2025-people };
    • w czasie wojny ucierpiało { fact-figures-ua-war }.
others-journalist-figures-others =
    Międzynarodowa Organizacja do spraw Migracji w Ukrainie pomogła { fact-figures-iom-2024 }.
    W Unii Europejskiej wykrywa się { fact-figures-eu }, według danych Komisji Europejskiej.
others-journalist-figures-method =
    Jak to czytać: to tylko to, co zauważono i zapisano. Policja liczy sprawy i ludzi, organizacje liczą tych, którym pomogły. Tych liczb nie można dodawać. Czytaliśmy publikacje, a nie same raporty.
others-journalist-figures-words = Jak pisać z szacunkiem
others-journalist-figures-back = O platformie

others-journalist-words-people =
    Najpierw człowiek:
    • warto pytać o zgodę przed rozmową, przed zdjęciem i przed publikacją;
    • niech ta osoba decyduje, o czym nie opowie;
    • lepiej nie pisać niczego, po czym można ją rozpoznać, jeśli tego nie chce;
    • warto pamiętać: trudno odmówić komuś, kto daje dach nad głową albo pomoc.
others-journalist-words-images =
    Zdjęcia: bez łańcuchów, kodów kreskowych na skórze i śmiałych zdjęć. Wielu ludzi nie bito, tylko powoli uzależniono od siebie. Takie obrazy przeszkadzają rozpoznać w nich siebie.
others-journalist-words-words =
    Słowa: wielu ludzi prosi, żeby mówić „osoba, która ucierpiała”, a nie „ofiara”. Lepiej nie nazywać „zgodą” tego, co zrobił ktoś oszukany.
others-journalist-words-numbers = Do materiału warto dodać numer linii. Najlepiej sprawdzić go w dniu publikacji.
others-journalist-words-figures = Liczby i źródła
others-journalist-words-numbers-open = Co widać przy numerze
others-journalist-words-back = O platformie
