# ---- das Programm: was schon gewählt ist ----
engine-asking-once = Einmal, um { $time } Uhr (Zeit in: { $place }): „{ $question }“
engine-asking-daily = Jeden Tag um { $time } Uhr (Zeit in: { $place }): „{ $question }“
engine-asking-once-clock = Einmal, um { $time } Uhr (nach Ihrer Uhr): „{ $question }“
engine-asking-daily-clock = Jeden Tag um { $time } Uhr (nach Ihrer Uhr): „{ $question }“
engine-asking-clock =
    Dort ist es jetzt { $now } Uhr. Wenn das nicht stimmt, nennen Sie das Land noch einmal. Wenn die Uhren auf Sommerzeit oder Winterzeit gestellt werden, stellen Sie die Frage neu ein.
engine-asking-desk = Wenn Sie nicht antworten, erfahren es Menschen aus der Organisation.
engine-asking-desk-police = Wenn Sie nicht antworten, erfährt es die Polizei.
engine-asking-plan = Wenn Sie nicht antworten, öffnet sich für diese Menschen Ihr Reiseplan.
engine-asking-plan-police = Wenn Sie nicht antworten, öffnet sich für die Polizei Ihr Reiseplan.
engine-asking-contact = Wenn Sie nicht antworten, schreibt der Bot der Person, die Sie genannt haben. Er nennt Sie so: { $name }

# ---- Knöpfe, die oft vorkommen ----
ask-numbers = Wichtige Nummern
ask-go-on = Weiter
ask-try-again = Noch einmal versuchen
ask-begin-again = Neu anfangen
ask-may-skip = Sie können das überspringen.
ask-clear-open = Chat leeren

# ---- wo es anfängt ----
ask-what = Der Bot kann Sie etwas Einfaches fragen, und zwar dann, wenn Sie es möchten. Zum Beispiel nach dem Wetter.
ask-what-how =
    Sie antworten mit Ihrem eigenen Wort für „alles gut“. Wenn Sie nicht antworten oder Ihr zweites Wort schreiben, geschieht, was Sie gewählt haben.
ask-what-how-web =
    Eine Internetseite kann Ihnen nicht schreiben, deshalb geht das nur in Telegram. Öffnen Sie dort den Bot, um es einzustellen.
ask-what-sees =
    Der Frage sieht man nicht an, wozu sie da ist. Aber Telegram kann diesen Chat sehen. Auch wer Ihr Handy in der Hand hat, kann ihn sehen.
ask-what-sees-web =
    In Telegram kann Telegram den Chat sehen. Auch wer Ihr Handy in der Hand hat, kann ihn sehen.
ask-set-open = Frage einstellen
ask-list-open = Meine Fragen

ask-at-ask = Um wie viel Uhr soll der Bot fragen? Schreiben Sie es so: 20:00
ask-zone-ask =
    In welchem Land sind Sie dann? Der Bot fragt nach der Uhrzeit dieses Landes. Wenn es hier fehlt, schreiben Sie seinen Namen.
ask-clock-ask =
    Wie spät ist es jetzt auf Ihrer Uhr? Wenn Sie noch nicht dort sind: Wie spät ist es dort? Schreiben Sie es so: 19:30
ask-half-ask = Ist es dort jetzt vor 12 Uhr mittags oder danach?
ask-half-am = Nacht oder Morgen (vor 12:00)
ask-half-pm = Tag oder Abend (nach 12:00)
ask-often-ask = Einmal oder jeden Tag?
ask-often-once = Einmal
ask-often-daily = Jeden Tag
ask-question-which = Was soll der Bot fragen? Wählen Sie eine Frage.

# ---- zwei Wörter ----
ask-well-ask =
    Denken Sie sich ein Wort für „alles gut“ aus, zum Beispiel den Namen einer Blume. Nehmen Sie eines, das niemand errät. Schreiben Sie es hier.
ask-word-gone =
    Ihre Nachricht entfernen wir sofort aus dem Chat, wenn der Messenger es erlaubt. Das Wort ist danach nirgends mehr zu sehen, deshalb merken Sie es sich bitte.
ask-word-bad =
    Dieses Wort passt nicht. Es muss kurz sein, und die zwei Wörter müssen verschieden sein. Bitte denken Sie sich ein anderes aus.
ask-word-again = Anderes Wort
ask-not-free-ask =
    Jetzt das zweite Wort: für „ich kann nicht frei sprechen“ oder „ich bin in Not“. Schreiben Sie es hier.
ask-not-free-alike =
    Auf beide Wörter antwortet der Bot gleich. Wer in den Chat schaut, sieht keinen Unterschied.

# ---- was dann geschieht ----
ask-then-what =
    Wenn Sie eine Stunde lang nicht antworten, fragt der Bot noch zweimal, im Abstand von zehn Minuten. Danach geschieht, was Sie jetzt wählen.
ask-then-desk = Sollen Menschen aus der Organisation es erfahren? Sie suchen dann nach einem Weg, Ihnen zu helfen.
ask-then-desk-police =
    Soll die Polizei es erfahren? Die Polizei sucht dann nach einem Weg, Ihnen zu helfen.
ask-then-desk-yes = Ja, Bescheid geben
ask-then-desk-no = Nein

ask-plan-offer =
    Sie können einen Reiseplan hinterlassen: wohin und zu wem Sie fahren. Für die Menschen aus der Organisation öffnet er sich nur, wenn Sie nicht antworten oder Ihr zweites Wort schreiben.
ask-plan-offer-police =
    Sie können einen Reiseplan hinterlassen: wohin und zu wem Sie fahren. Für die Polizei öffnet er sich nur, wenn Sie nicht antworten oder Ihr zweites Wort schreiben.
ask-plan-unproven =
    Wir können Ihnen nicht beweisen, dass niemand den Plan früher öffnet. So ist er verschlossen: Einen Schlüssel haben diese Menschen, den zweiten hat unser Computer. Man braucht beide. Der Computer gibt seinen Schlüssel nur heraus, wenn Sie nicht antworten oder das zweite Wort schreiben.
ask-plan-well =
    Wenn Sie schreiben, dass alles gut ist, wird der Plan zu einer einmaligen Frage vernichtet. Bei einer täglichen Frage bleibt der Plan, bis Sie ihn vernichten oder die Frage absagen.
ask-plan-leave = Plan hinterlassen
ask-plan-without = Ohne Plan
ask-plan-failed = Wir konnten den Plan gerade nicht anfangen. Versuchen Sie es in einer Minute noch einmal, oder machen Sie ohne ihn weiter.
ask-plan-code-what = Mit diesem Code können Sie den Plan jederzeit vernichten, von jedem Telefon aus. Schreiben Sie ihn einfach dem Bot.
ask-plan-code-care =
    Schreiben Sie den Code auf Papier, wie eine gewöhnliche Nummer. Wir zeigen ihn nur einmal. Diese Nachricht verschwindet nach zwei Tagen aus dem Chat, oder früher, wenn Sie es so gewählt haben.
ask-plan-code-here = Ihr Code:
ask-plan-employer = Zu wem fahren Sie? Der Name des Arbeitgebers, der Firma oder der Person.
ask-plan-address = Unter welcher Adresse werden Sie wohnen oder arbeiten?
ask-plan-phone = Welche Telefonnummern hat man dort? Welche Nummer werden Sie dort haben?
ask-plan-plate = Womit fahren Sie? Die Nummer des Autos, des Busses oder des Flugs.
ask-plan-companions = Wer fährt mit Ihnen?
ask-plan-route = Auf welchem Weg fahren Sie? Städte, Haltestellen, Grenze.
ask-plan-return = Wann möchten Sie zurück sein?
ask-plan-photo = Ein Foto, wenn Sie möchten: von Ihnen, wie Sie jetzt aussehen, oder von Ihren Papieren für die Reise.
ask-plan-photo-not = Bitte schicken Sie keine Nacktbilder und keine anderen sehr privaten Fotos.
ask-photo-too-large = Dieses Foto ist zu groß (es darf bis 10 MB haben) und ist nicht gespeichert. Sie können zurückgehen und ein anderes schicken.
ask-photo-enough = Hier können bis zu drei Fotos gespeichert werden. Das letzte ist nicht gespeichert.
ask-plan-lost =
    Wir konnten das nicht speichern. Nach 15 Minuten ohne Nachricht vergessen wir, was gerade eingestellt wurde. Ein angefangener Plan verschwindet innerhalb eines Tages. Bitte fangen Sie neu an.

ask-contact-ask = Soll der Bot jemandem schreiben, der Ihnen nahesteht, wenn Sie nicht antworten?
ask-contact-agrees = Diese Person stimmt zuerst zu, im Bot. Der Bot sagt nur Ihren Namen und dass Sie nicht antworten.
ask-contact-yes = Ja, jemandem schreiben
ask-contact-no = Nein, niemandem
ask-fear-ask = Haben Sie Angst vor dieser Person? Oder könnte jemand, vor dem Sie Angst haben, ihre Nachrichten lesen?
ask-fear-no = Nein
ask-fear-unsure = Ja, oder ich weiß nicht
ask-no-contact-line = Dann ist es sicherer, niemanden zu nennen. Sie können das später tun, wenn Sie sicher sind.
ask-name-ask = Wie nennt diese Person Sie? Mit diesem Namen schreibt ihr der Bot. Bitte nur Buchstaben, höchstens 32, und nach einem Punkt ein Leerzeichen.

# ---- eingestellt ----
ask-nothing-line = Wenn Sie nicht antworten, geschieht nichts. Bitte wählen Sie, was dann geschehen soll.
ask-nothing-choose = Auswählen
ask-again-line =
    Etwas fehlt. Nach 15 Minuten ohne Nachricht vergessen wir, was gerade eingestellt wurde. Ein angefangener Plan verschwindet innerhalb eines Tages. Bitte fangen Sie neu an.
ask-overview-silent =
    Der Bot wartet eine Stunde und fragt dann noch zweimal, im Abstand von zehn Minuten. Wenn unser Computer in dieser Zeit nicht lief, fragt der Bot zuerst noch einmal.
ask-overview-limits =
    Es gibt Grenzen. Wenn jemand den Bot auf Ihrem Handy blockiert, öffnet sich der Plan nicht, und niemand schreibt der Person, die Sie genannt haben. Wer Ihr Handy hat, kann die Frage absagen. Nach fünf anderen Wörtern als Antwort glaubt der Bot dem Wort für „alles gut“ nicht mehr und tut dasselbe wie bei Schweigen. Antworten auf etwas anderes zählen nicht.
ask-overview-words = Ihre zwei Wörter sind hier nicht zu sehen. Wissen Sie noch beide?
ask-overview-set = Fertig, so einstellen
ask-overview-time = Andere Uhrzeit
ask-overview-zone = Zeit eines anderen Landes
ask-set-line = Fertig. Der Bot fragt zu der Uhrzeit, die Sie gewählt haben. Antworten Sie mit einem Ihrer Wörter, einfach hier im Chat.
ask-set-passed = Wenn Sie jemanden genannt haben, ist eine Nachricht mit einer Adresse gekommen. Leiten Sie die Nachricht weiter: Die Person öffnet die Adresse und kann dann zustimmen.
ask-set-clear = Sie können diesen Chat leeren. Die Frage bleibt.
ask-set-failed-line =
    Das hat nicht geklappt. Vielleicht haben Sie schon fünf Fragen, oder es sind 15 Minuten vergangen und die Einstellungen wurden gelöscht.

# ---- die eigenen Fragen ----
ask-list-line = Das sind Ihre Fragen. Jede können Sie mit ihrem Knopf absagen.
ask-list-new = Noch eine Frage
ask-list-none-line = Sie haben jetzt keine Fragen.
ask-off-all = Alle absagen
ask-off-line = Gut, der Bot fragt nichts mehr. Pläne, die niemand geöffnet hat, sind vernichtet.

# ---- zurück mit dem Code eines Plans ----
ask-plan-back-line = Das ist der Code Ihres Reiseplans.
ask-plan-back-what =
    Sie können den Plan vernichten, hier verschwindet er sofort. Wenn er schon geöffnet ist, konnten Menschen ihn lesen und behalten ihn noch 72 Stunden.
ask-plan-destroy = Plan vernichten
ask-plan-destroyed-line = Der Plan ist vernichtet. Ihre Fragen bleiben.
ask-plan-gone-line = Diesen Plan gibt es nicht mehr.
