# ---- was passiert mit mir ----
sense-start-what =
    Manchmal ist es schwer zu verstehen, was gerade passiert. Fünf kurze Fragen helfen Ihnen zu wählen, womit Sie anfangen.
sense-start-how =
    Auf jede Frage können Sie mit Ja oder Nein antworten oder sie überspringen. Es gibt keine Punkte, und das Programm bewertet niemanden. Es zeigt nur, was Sie tun können.
sense-start-kept =
    Ihre Antworten werden verschlüsselt in diesem Gespräch gespeichert. Löschen können Sie sie jederzeit mit „Meine Antworten vergessen“. Die Nachrichten im Chat löscht „Chat leeren“.
sense-start-begin = Anfangen
sense-start-forget = Meine Antworten vergessen
sense-start-numbers = Wichtige Nummern

sense-promised-ask = Sind die Arbeit, der Ort oder der Mensch anders, als man Ihnen versprochen hat?

sense-pressed-ask =
    Hat Ihnen jemand Angst gemacht, gedroht oder wehgetan, damit Sie fahren oder Ja sagen?

sense-hardship-ask =
    Hat jemand Ihre Not ausgenutzt? Zum Beispiel Schulden, eine Krankheit in der Familie, den Krieg oder dass Sie keine Wohnung hatten.

sense-work-ask = Trifft etwas davon zu: kein Lohn, sehr wenig Lohn, fast keine Erholung?

sense-leave-ask =
    Hält Sie etwas dort fest, wo Sie sind? Zum Beispiel: Man hat Ihnen die Papiere oder das Handy genommen, überwacht Sie, lässt Sie nicht hinaus, droht oder spricht von Schulden.

sense-do-leave-what =
    Danke für Ihre Antworten. Niemand hat das Recht, Sie festzuhalten, auch nicht wegen Schulden. Sie sind nicht schuld.
sense-do-leave-two =
    Jetzt sind zwei Dinge wichtig: die Nummern und ein stiller Weg, Hilfe zu rufen. Papiere kann man später ersetzen. Sicherer ist, diesen Leuten nicht zu sagen, dass Sie weggehen möchten.
sense-do-leave-quiet = Ich kann nicht sprechen
sense-do-leave-numbers = Wichtige Nummern


sense-do-work-what =
    Danke für Ihre Antworten. Arbeit muss bezahlt werden, und jeder Mensch braucht Pausen. Sie können auch ohne Vertrag um Hilfe bitten.
sense-do-work-two =
    Mit zwei Dingen können Sie anfangen: Schreiben Sie Ihre Stunden auf und rufen Sie ein Beratungstelefon im Land an.
sense-do-work-pay = Wie ich meinen Lohn einfordere
sense-do-work-line = Nummern nach Ländern

sense-do-pressed-what =
    Danke für Ihre Antworten. Wenn man Sie unter Druck gesetzt oder Ihre Not ausgenutzt hat, müssen Sie sich nicht schämen. Das passiert vielen Menschen.
sense-do-pressed-two = Sie können mit einem Menschen sprechen, der solche Geschichten kennt. Oder lesen, wie es oft abläuft.
sense-do-pressed-person = Mit einem Menschen sprechen
sense-do-pressed-schemes = So kann es ablaufen

sense-do-promised-what =
    Danke für Ihre Antworten. Wenn alles anders ist als versprochen, können Sie aufhören und es sich anders überlegen. Auch wenn Sie schon zugesagt haben.
sense-do-promised-two = Bewahren Sie auf, was man Ihnen versprochen hat: Inserat, Nachrichten, Vertrag. Mit zwei Dingen können Sie anfangen.
sense-do-promised-rights = Meine Rechte im Ausland
sense-do-promised-person = Mit einem Menschen sprechen

sense-do-calm-what =
    Danke für Ihre Antworten. Fünf Fragen können nicht alles erfassen, und Ihr Leben kennen Sie selbst am besten. Wenn sich etwas falsch anfühlt, vertrauen Sie diesem Gefühl und gehen Sie dorthin, wo andere Menschen sind.
sense-do-calm-two = Sie können auch jemanden fragen, der solche Geschichten kennt, oder nachsehen, wie es oft abläuft.
sense-do-calm-schemes = So kann es ablaufen
sense-do-calm-person = Mit einem Menschen sprechen
sense-do-skipped-what =
    Sie müssen nicht antworten: Darüber zu sprechen ist schwer, auch mit einem Programm. Um Rat zu fragen, müssen Sie nichts beweisen. Wenn es sich irgendwo gefährlich anfühlt, vertrauen Sie diesem Gefühl und gehen Sie dorthin, wo andere Menschen sind.
sense-do-skipped-two =
    Zu den Fragen können Sie jederzeit zurückkommen. Bis dahin gibt es hier zwei Dinge, die Sie tun können.
sense-do-skipped-person = Mit einem Menschen sprechen
sense-do-skipped-schemes = So kann es ablaufen
