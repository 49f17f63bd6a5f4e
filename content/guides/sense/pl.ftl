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

sense-work-ask = Czy praca jest bez zapłaty, za bardzo małe pieniądze albo prawie bez odpoczynku?

sense-leave-ask =
    Czy coś nie pozwala stamtąd odejść? Na przykład zabrali dokumenty albo telefon, pilnują, nie puszczają, grożą, mówią o długu.

sense-do-leave-what =
    Dziękujemy za odpowiedzi. Nikt nie ma prawa nikogo trzymać, nawet z powodu długu. To nie jest wina osoby, która nie może odejść.
sense-do-leave-two =
    Teraz ważne są dwie rzeczy: cichy sposób wezwania pomocy i numery. Dokumenty mogą poczekać. Bezpieczniej nie mówić tamtym ludziom o chęci odejścia.
sense-do-leave-quiet = Nie mogę mówić
sense-do-leave-papers = Dokumenty: co robić
sense-do-leave-numbers = Pilne numery

sense-do-papers-what =
    Dziękujemy za odpowiedzi. Dokumenty powinny być u osoby, do której należą. Można je wyrobić od nowa, a kartę — zablokować.
sense-do-papers-two =
    Są dwie rzeczy, od których można zacząć: dokumenty i porada adwokata. O pomoc można prosić także bez paszportu.
sense-do-papers-papers = Dokumenty: co robić
sense-do-papers-lawyer = Gdzie znaleźć adwokata

sense-do-work-what =
    Dziękujemy za odpowiedzi. Za pracę należy się zapłata, a odpoczynku potrzebuje każdy. O pomoc można prosić także bez umowy.
sense-do-work-two = Są dwie rzeczy, od których można zacząć: zapisać swoje godziny i zadzwonić na linię o pracy.
sense-do-work-pay = Jak upomnieć się o wypłatę
sense-do-work-line = Linie o pracy

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
    Dziękujemy. Nie padło żadne „tak”. Program nie zna całej historii, więc warto zaufać własnemu odczuciu.
sense-do-calm-two = Jeśli niepokój zostaje, oto dwie rzeczy, które można zrobić.
sense-do-calm-schemes = Jak to bywa
sense-do-calm-person = Rozmowa z człowiekiem
