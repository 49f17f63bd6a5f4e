# Otázky na výběr: žádná neříká, k čemu je.
check-in-ask-weather = Jaké je dnes počasí?
check-in-ask-day = Jaký byl den?
check-in-ask-evening = Jaké máte plány na večer?
check-in-ask-film = Bylo v poslední době něco dobrého ke koukání?
check-in-ask-dinner = Co je dnes k večeři?
check-in-ask-cat = Jak se má kočka?

# Tlačítko pod otázkou, odpověď na obě slova, odpověď na tlačítko.
check-in-off = Už se neptat
check-in-thanks = Děkuji za odpověď.
check-in-called-off = Dobře, už se neptám.
check-in-shown-once = Jednou v { $time }: „{ $question }“
check-in-shown-daily = Každý den v { $time }: „{ $question }“
check-in-shown-agreed = Osoba, kterou jste uvedli, souhlasila.
check-in-shown-asked = Osoba, kterou jste uvedli, zatím nesouhlasila.

# Člověk, kterému se napíše.
contact-ask =
    { $name } prosí o souhlas: když { $name } neodpoví na otázku bota, bot vám napíše.

    Nic dalšího bot o této osobě neřekne. Můžete odmítnout.
contact-yes = Ano, souhlasím
contact-no = Ne
contact-agreed = Děkujeme. Bot vám napíše, když to bude potřeba.
contact-refused = Dobře. Bot vám o tom psát nebude.
contact-old-letters = Tento odkaz už neplatí. Požádejte o nový.
contact-pass-on = Pošlete to osobě, které má bot psát. Adresa platí jednou, 48 hodin: { $link }
contact-tell =
    { $name } neodpovídá. Souhlasili jste, že vám pak bot napíše.

    Zkuste zavolat. Pokud si myslíte, že hrozí nebezpečí, volejte policii země, kde teď { $name } je.
contact-leave = Už mi nepište
