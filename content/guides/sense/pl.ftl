# ---- co się ze mną dzieje ----
sense-start-what =
    Czasem trudno zrozumieć, co się dzieje. Pięć krótkich pytań pomoże wybrać, od czego zacząć.
sense-start-how =
    Na każde można odpowiedzieć „tak” albo „nie”, można też je pominąć. Nie ma punktów i program nikogo nie ocenia. Pokaże tylko, co można zrobić.
sense-start-kept =
    Odpowiedzi są przechowywane w tej rozmowie, zaszyfrowane. Można je skasować w każdej chwili: „Zapomnij moje odpowiedzi”. Wiadomości w czacie usuwa „Wyczyść”.
sense-start-begin = Zacznij
sense-start-forget = Zapomnij moje odpowiedzi
sense-start-numbers = Pilne numery

sense-promised-ask = Czy coś okazało się inne, niż obiecywano: praca, miejsce albo człowiek?

sense-pressed-ask = Czy ktoś straszył, groził albo zadawał ból, żeby doszło do wyjazdu albo zgody?

sense-hardship-ask =
    Czy ktoś skorzystał z trudnej sytuacji? Na przykład z długu, choroby w rodzinie, wojny albo tego, że nie było gdzie mieszkać.

sense-work-ask = Czy coś z tego się zgadza: brak zapłaty, bardzo mała zapłata, prawie żadnego odpoczynku?

sense-leave-ask =
    Czy coś nie pozwala stamtąd odejść? Na przykład zabrali dokumenty albo telefon, pilnują, nie puszczają, grożą, mówią o długu.

sense-do-leave-what =
    Dziękujemy za odpowiedzi. Nikt nie ma prawa nikogo trzymać, nawet z powodu długu. To nie jest wina osoby, która nie może odejść.
sense-do-leave-two =
    Teraz ważne są dwie rzeczy: numery i cichy sposób wezwania pomocy. Dokumenty można wyrobić później. Bezpieczniej nie mówić tamtym ludziom o chęci odejścia.
sense-do-leave-quiet = Nie mogę mówić
sense-do-leave-numbers = Pilne numery


sense-do-work-what =
    Dziękujemy za odpowiedzi. Za pracę należy się zapłata, a odpoczynku potrzebuje każdy. O pomoc można prosić także bez umowy.
sense-do-work-two =
    Są dwie rzeczy, od których można zacząć: zapisać swoje godziny i zadzwonić na linię pomocy w danym kraju.
sense-do-work-pay = Jak upomnieć się o wypłatę
sense-do-work-line = Linie według krajów

sense-do-pressed-what =
    Dziękujemy za odpowiedzi. Jeśli ktoś naciskał albo skorzystał z trudnej sytuacji, nie ma się czego wstydzić. To zdarza się wielu osobom.
sense-do-pressed-two = Można porozmawiać z kimś, kto zna takie historie. Albo zobaczyć, jak to zwykle bywa.
sense-do-pressed-person = Rozmowa z człowiekiem
sense-do-pressed-schemes = Jak to bywa

sense-do-promised-what =
    Dziękujemy za odpowiedzi. Kiedy wszystko jest inaczej, niż obiecano, można się zatrzymać i zmienić zdanie. Nawet jeśli zgoda już była.
sense-do-promised-two = Warto zachować obietnice: ogłoszenie, wiadomości, umowę. Są dwie rzeczy, od których można zacząć.
sense-do-promised-rights = Moje prawa za granicą
sense-do-promised-person = Rozmowa z człowiekiem

sense-do-calm-what =
    Dziękujemy za odpowiedzi. Pięć pytań nie obejmie wszystkiego, a swoje życie każdy zna najlepiej. Jeśli coś niepokoi, warto zaufać temu odczuciu i pójść tam, gdzie są ludzie.
sense-do-calm-two = Można też zapytać kogoś, kto zna takie historie, albo zobaczyć, jak to zwykle bywa.
sense-do-calm-schemes = Jak to bywa
sense-do-calm-person = Rozmowa z człowiekiem
sense-do-skipped-what =
    Można też nie odpowiadać: o tym trudno mówić, nawet z programem. Żeby poprosić o radę, nie trzeba niczego dowodzić. Jeśli gdzieś czuje się niebezpieczeństwo, warto temu zaufać i pójść tam, gdzie są ludzie.
sense-do-skipped-two = Do pytań można wrócić w każdej chwili. Tymczasem oto dwie rzeczy, które można zrobić.
sense-do-skipped-person = Rozmowa z człowiekiem
sense-do-skipped-schemes = Jak to bywa
