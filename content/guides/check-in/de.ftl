# Fragen zur Auswahl: keine sagt, wozu sie da ist.
check-in-ask-weather = Wie ist das Wetter heute?
check-in-ask-day = Wie war der Tag?
check-in-ask-evening = Was haben Sie heute Abend vor?
check-in-ask-film = Haben Sie zuletzt etwas Gutes gesehen?
check-in-ask-dinner = Was gibt es heute zum Abendessen?
check-in-ask-cat = Wie geht es der Katze?

# Der Knopf unter der Frage, die Antwort auf beide Wörter, die Antwort auf den Knopf.
check-in-off = Nicht mehr fragen
check-in-thanks = Danke für die Antwort.
check-in-called-off = Gut, diese Frage kommt nicht mehr.
check-in-shown-once = Einmal um { $time }: „{ $question }“
check-in-shown-daily = Jeden Tag um { $time }: „{ $question }“
check-in-shown-agreed = Die Person, die Sie genannt haben, ist einverstanden.
check-in-shown-asked = Die Person, die Sie genannt haben, hat noch nicht zugestimmt.

# Die Person, der geschrieben wird.
contact-ask =
    { $name } bittet um Ihre Zustimmung: Wenn { $name } auf eine Frage des Bots nicht antwortet, schreibt der Bot Ihnen.

    Mehr sagt der Bot über { $name } nicht. Sie können Nein sagen.
contact-yes = Ja, einverstanden
contact-no = Nein
contact-agreed = Danke. Der Bot schreibt Ihnen, wenn es nötig ist.
contact-refused = Gut. Der Bot schreibt Ihnen dazu nicht.
contact-old-letters = Dieser Link gilt nicht mehr. Bitten Sie um einen neuen.
contact-pass-on = Geben Sie das an die Person weiter, der der Bot schreiben soll. Die Adresse gilt einmal, 48 Stunden lang: { $link }
contact-tell =
    { $name } antwortet nicht. Sie waren einverstanden, dass der Bot Ihnen dann schreibt.

    Versuchen Sie anzurufen. Wenn Sie glauben, dass Gefahr besteht, rufen Sie die Polizei des Landes an, in dem { $name } jetzt ist.
contact-leave = Schreiben Sie mir nicht mehr
