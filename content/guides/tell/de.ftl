# ---- das Programm: kurze Wörter ----
engine-added = Zu dem hinzugefügt, was Sie erzählt haben.
engine-moving = Ihr Live-Standort wird alle 2 Minuten hinzugefügt, höchstens 8 Stunden lang oder bis die Arbeit an Ihrer Geschichte abgeschlossen ist. Zum Beenden schalten Sie ihn im Chat aus.
engine-not-kept =
    Wir konnten das gerade nicht speichern. Bitte versuchen Sie es in einer Minute noch einmal. Wenn es dringend ist: Die Nummern stehen unten.
engine-moment = Einen Moment, wir sehen nach. Ist nach 15 Minuten keine Antwort da, schreiben Sie den Code bitte noch einmal.
engine-code-hidden = Damit niemand Fremdes den Code sieht, haben wir ihn nach 15 Minuten ohne Nachricht verborgen.
engine-standing-waiting = Ihre Geschichte ist bei uns. Noch hat sie niemand gelesen.
engine-standing-read = Ihre Geschichte wurde gelesen. Eine Antwort gibt es noch nicht.
engine-standing-answered = Ihre Geschichte wurde gelesen, und Sie haben eine Antwort. Die Antwort steht in diesem Gespräch.
engine-standing-closed = Die Arbeit an Ihrer Geschichte ist abgeschlossen. Sie können etwas dazuschreiben, dann wird sie noch einmal gelesen.
engine-standing-withdrawn = Sie haben Ihre Geschichte zurückgezogen. Mit ihr geschieht nichts mehr.
engine-standing-erasing = Ihre Geschichte ist verborgen. Stunden, bis sie für immer gelöscht wird: ungefähr { $hours }.
engine-backups = Was gelöscht ist, verschwindet auch aus unseren Sicherungskopien, bis zum { $date }.

# ---- gemeinsame Knöpfe ----
tell-numbers = Wichtige Nummern
tell-go-on = Weiter
tell-skip = Überspringen
tell-done = Fertig
tell-not-now = Nein, nicht jetzt
tell-try-again = Noch einmal versuchen
tell-back-to-it = Zu meiner Geschichte
tell-person-open = Einem Menschen schreiben
tell-nothing-changed = Das hat gerade nicht geklappt. Es hat sich nichts geändert. Bitte versuchen Sie es in einer Minute noch einmal.

# ---- wo es anfängt ----
tell-person-what =
    Hier können Sie erzählen, was passiert ist, und Menschen werden Ihre Worte lesen. Sie müssen keinen Namen nennen.
tell-person-sees =
    Telegram kann diesen Chat lesen: Er ist nicht Ende-zu-Ende verschlüsselt. Auch wer Ihr Handy in die Hand nimmt, kann ihn sehen. Wenn unten „Unsere Seite“ steht, schreiben Sie besser dort: Telegram sieht sie nicht.
tell-person-sees-web =
    Wer Ihr Telefon oder Ihren Computer nimmt, kann diese Seite sehen.
tell-person-tell = Erzählen, was passiert ist
tell-person-talk = Mit einem Menschen sprechen
tell-person-other = Jemand anderes ist in Not
tell-person-code = Ich habe einen Code
tell-person-lines = Nummern und Chats nach Ländern

tell-door-which = Wer soll das lesen? Sie entscheiden selbst.
tell-door-same = Beides ist gut. Wenn Sie es nicht wissen, fangen Sie mit der Organisation an, die hilft.
tell-door-help = Hilfsorganisation
tell-door-police = Polizei
tell-door-open = Jemand anderes soll es lesen

tell-help-reads = Das lesen Menschen aus einer Hilfsorganisation. Das ist nicht die Polizei.
tell-help-passes = Diese Menschen geben Ihre Worte nur weiter, wenn Sie zustimmen. Die Ausnahmen sind: Ein Leben ist in Gefahr, oder jemand schadet einem Kind.
tell-police-reads = Das liest die Polizei.
tell-police-record =
    Wenn die Polizei sieht, dass gegen das Gesetz verstoßen wurde, muss sie es in der Ukraine innerhalb von 24 Stunden in ein Register eintragen. Dann beginnt eine Prüfung.
tell-no-photos = Bitte schicken Sie keine Nacktbilder und keine anderen sehr privaten Fotos: Eine Beschreibung in Worten reicht.
tell-write-open = Schreiben
tell-child-open = Ich bin unter 18

tell-child-lines =
    Zuerst: Hier hört man Kindern und Jugendlichen zu. Der Anruf ist kostenlos:
    { svc-ua-116111 } – in der Ukraine
    { svc-eu-116111 } – in vielen EU-Ländern
    Wann dort jemand antwortet, wissen wir nicht. Niemand hebt ab? Versuch eine andere Nummer oder sag es einer erwachsenen Person.
tell-child-must =
    Wichtig zu wissen, bevor du erzählst: Wenn jemand einem Kind schadet, müssen in der Ukraine Menschen, die mit Kindern arbeiten, das der Polizei sagen. Auch die, die hier lesen, können dazu verpflichtet sein.
tell-child-parents =
    Wir können nicht versprechen, dass deine Eltern nichts erfahren. Hast du davor Angst? Du kannst zuerst das Kindertelefon fragen. Oder du schreibst es hier gleich im ersten Satz.
tell-child-when = Wann dürfen wir dir antworten?

tell-write-own-how =
    Schreiben Sie in einer Nachricht, was passiert ist. Mit Ihren eigenen Worten, gern auch kurz.
    Es geht auch eine Sprachnachricht, ein Foto, eine Datei, ein Ort auf der Karte oder eine weitergeleitete Nachricht.
tell-write-other-how =
    Schreiben Sie in einer Nachricht, was Sie gesehen haben oder wissen: wo, wann, wer.
    Es geht auch eine Sprachnachricht, ein Foto, eine Datei, ein Ort auf der Karte oder eine weitergeleitete Nachricht.
tell-not-kept-line =
    Wir konnten das gerade nicht speichern. Niemand hat Ihre Worte gelesen. Versuchen Sie es noch einmal oder rufen Sie an: Unter den Nummern antworten Menschen.
tell-not-kept-again = Noch einmal schreiben
tell-file-broken-off = Eine Datei ist nicht ganz bei uns angekommen. Wenn es geht, schicken Sie sie bitte noch einmal.
tell-file-too-large = Diese Datei ist zu groß: Die Datei selbst ist nicht gespeichert. Was Sie geschrieben haben, ist gespeichert. Wenn es geht, schicken Sie sie in Teilen (je bis 20 MB) oder erzählen Sie es mit Worten.
tell-file-no-room = Hier ist kein Platz mehr für Dateien: Die letzte Datei ist nicht gespeichert. Was Sie geschrieben haben, ist gespeichert. Sie können mit Worten weitererzählen.

# ---- gespeichert ----
tell-received-line = Gespeichert. Danke, dass Sie es erzählt haben.
tell-received-code =
    Um von einem anderen Handy hierher zurückzukommen, können Sie einen Code bekommen. Sie müssen das nicht.
tell-received-more = Jetzt können Sie gleich hier noch etwas dazuschreiben oder drei kurze Fragen beantworten.
tell-received-other-thanks = Das reicht. Wenn Ihnen noch etwas einfällt, schreiben Sie es einfach hier dazu.
tell-code-show = Code zeigen
tell-code-none = Ich brauche keinen Code
tell-code-what = Mit diesem Code können Sie jederzeit zurückkommen: in diesem Chat, in einem anderen Bot oder auf der Internetseite. Schreiben Sie ihn einfach.
tell-code-care =
    Schreiben Sie den Code auf Papier, wie eine gewöhnliche Nummer. Wer den Code kennt, kann die Antwort lesen. Wir zeigen ihn nur einmal. Diese Nachricht verschwindet nach zwei Tagen aus dem Chat, oder früher, wenn Sie es so gewählt haben.
tell-code-care-web =
    Schreiben Sie den Code auf Papier, wie eine gewöhnliche Nummer. Wer den Code kennt, kann die Antwort lesen. Wir zeigen ihn nur einmal.
tell-code-here = Ihr Code:

tell-may-skip = Sie können die Frage überspringen.
tell-where-ask = Wo war das oder wo ist es jetzt? Stadt, Straße, Haus oder einfach eine Beschreibung.
tell-when-ask = Wann war das? Geht es jetzt noch weiter?
tell-answer-ask = Dürfen wir Ihnen zurückschreiben? Wann?
tell-answer-unasked = Von uns aus schreiben wir nur, wenn Sie es erlaubt haben. Wer Ihr Handy in der Hand hat, kann die Nachricht sehen.
tell-answer-soon = Sobald Sie können
tell-answer-hours = Nur von … bis …
tell-answer-self = Nicht schreiben, ich melde mich
tell-hours-ask = Zu welchen Uhrzeiten dürfen wir Ihnen schreiben? Zum Beispiel: von 10:00 bis 12:00 Uhr, Kyjiwer Zeit.
tell-after-line = Danke. Alles ist gespeichert. Wie geht es weiter?
tell-details-open = Einzelheiten hinzufügen
tell-consents-open = Was man damit tun darf
tell-finish-line = Das ist alles. Wenn Sie hier innerhalb von 15 Minuten noch etwas schreiben, fügen wir es hinzu.
tell-finish-hide = Sie können diesen Chat leeren. Ihre Geschichte bleibt, wie sie ist.
tell-finish-hide-open = Chat leeren

# ---- was man tun darf ----
tell-consents-what = Wählen Sie, was man mit Ihrer Geschichte tun darf. Jedes einzeln, Ja oder Nein.
tell-consents-change = Sie können es sich jederzeit anders überlegen, mit dem Code.
tell-consents-police-has = Die Polizei hat Ihre Geschichte schon. Wenn gegen das Gesetz verstoßen wurde, muss sie das in ein Register eintragen.
tell-consent-help = Mir helfen
tell-consent-police = Der Polizei weitergeben
tell-consent-partners = Partnern im Ausland zeigen
tell-consent-warn = Andere warnen
tell-consent-count = Mitzählen
tell-consent-help-ask = Dürfen wir mit Ihrer Geschichte Hilfe für Sie suchen?
tell-consent-police-ask = Dürfen wir Ihre Geschichte der Polizei weitergeben?
tell-consent-partners-ask = Dürfen wir Ihre Geschichte Organisationen in anderen Ländern zeigen, die helfen?
tell-consent-warn-ask =
    Dürfen wir andere vor dieser Nummer, dieser Seite oder diesem Inserat warnen? Über Sie wird dabei nichts gesagt.
tell-consent-count-ask = Dürfen wir Ihre Geschichte beim Zählen berücksichtigen? Nur als Zahl, ohne etwas über Sie.

# ---- Einzelheiten ----
tell-details-who-ask = Wer tut das? Name, Spitzname, Aussehen. So viel Sie wissen.
tell-details-contact-ask = Telefon, Seite, Adresse oder Konto dieser Leute, wenn Sie es wissen.
tell-details-promised-ask = Was hat man versprochen? Und wie kam es wirklich?
tell-details-papers-ask = Wo sind jetzt die Papiere und das Handy? Wer hat sie?
tell-details-money-ask = Zahlt man? Spricht man von Schulden? Wie hoch sind sie?
tell-details-others-ask = Sind dort noch andere Menschen? Sind Kinder dabei? Wie viele?
tell-details-files-ask = Haben Sie ein Foto, ein Dokument, Nachrichten oder eine Sprachaufnahme? Senden Sie es hier.

# ---- ein Mensch ----
tell-talk-when = Wann dürfen wir Ihnen antworten?
tell-talk-unasked = Das Programm fragt, weil jemand in Ihrer Nähe die Nachricht sehen kann.
tell-queue-line = Sie sind in der Warteschlange: Ein Mensch antwortet Ihnen hier.
tell-answers-from =
    Die Menschen antworten ab { $date }, { $time } Uhr (Zeit in: { $place }).
tell-queue-write = Sie können schon jetzt schreiben, alles wird gelesen.
tell-queue-danger =
    Wenn gerade jetzt Gefahr besteht, warten Sie nicht: { svc-eu-112 } in Europa, der Türkei und Georgien, { svc-ua-102 } in der Ukraine.
tell-queue-stop = Ich warte nicht mehr
tell-talk-failed-line = Wir konnten gerade keinen Menschen rufen. Versuchen Sie es noch einmal oder rufen Sie an: Unter den Nummern antworten Menschen.
tell-joined-line = Jetzt antwortet Ihnen ein Mensch. Dieser Mensch liest alles, was Sie hier schreiben. Das Programm schweigt.
tell-joined-end = Die Knöpfe unten funktionieren wie vorher. Sie können das Gespräch jederzeit beenden.
tell-talk-finish = Gespräch beenden
tell-left-line = Der Mensch hat das Gespräch verlassen. Ab jetzt antwortet wieder das Programm.
tell-talk-ended-line = Gut, das Gespräch mit dem Menschen ist beendet. Ab jetzt antwortet das Programm.

tell-hold-ask = Das hat ein Programm gelesen, sonst niemand. Möchten Sie Ihre Worte an einen Menschen schicken? Ohne Antwort verschwinden die Worte nach 15 Minuten.
tell-hold-yes = Ja, schicken
tell-hold-no = Nein, löschen
tell-dropped-line = Gelöscht. Niemand hat Ihre Worte gelesen.

# ---- zurückkommen ----
tell-have-code-how = Schreiben Sie den Code hier, zu jeder Zeit und auf jedem Bildschirm. Leerzeichen sind nicht wichtig.
tell-have-code-gone = Die Nachricht mit dem Code entfernen wir sofort aus dem Chat, wenn der Messenger es erlaubt.
tell-again-line = Damit niemand Fremdes Ihre Geschichte sieht, schließt sie sich nach 15 Minuten ohne Nachricht. Bitte schreiben Sie den Code noch einmal.
tell-again-words = Wenn Sie gerade etwas geschrieben haben: Das haben wir nicht gespeichert.
tell-no-such-code-line = Dieser Code öffnet hier nichts. Bitte sehen Sie sich die Ziffern noch einmal an und schreiben Sie sie neu.
tell-no-such-code-next = Es klappt nicht? Sie können es noch einmal erzählen oder anrufen: Unter den Nummern antworten Menschen.
tell-return-failed-line = Wir konnten den Code gerade nicht prüfen. Bitte versuchen Sie es in ein paar Minuten noch einmal.
tell-returned-what = Was möchten Sie tun? Nach 15 Minuten ohne Nachricht schließt sich diese Seite.
tell-returned-add = Etwas hinzufügen
tell-returned-consents = Womit ich einverstanden bin
tell-returned-confirm = Schriftliche Bestätigung
tell-returned-withdraw = Zurückziehen
tell-returned-erase = Löschen
tell-returned-new-code = Neuer Code
tell-replace-why =
    Dieser Code stand in einem Chat, dort kann ihn jemand gesehen haben. Damit niemand liest, was Sie hier schreiben, brauchen Sie zuerst einen neuen Code.
tell-add-how = Schreiben oder schicken Sie, was noch dazugehört.
tell-added-line = Hinzugefügt. Es wird gelesen.

tell-confirm-what = Das ist ein unterschriebenes Dokument. Darin stehen nur der Name unseres Dienstes, der Tag und eine zufällige Nummer. Sonst nichts.
tell-confirm-care = Es kommt in diesen Chat. Überlegen Sie, ob jemand Fremdes es sehen kann.
tell-confirm-yes = Schicken
tell-confirmed-line = Die Bestätigung ist schon in diesem Gespräch.
tell-withdraw-what =
    Danach geschieht mit Ihrer Geschichte nichts mehr, aber sie bleibt gespeichert. Was schon weitergegeben ist, lässt sich nicht zurückholen. Zurückziehen?
tell-withdraw-yes = Ja, zurückziehen
tell-withdrawn-line = Fertig. Mit Ihrer Geschichte geschieht nichts mehr.
tell-erase-what =
    Wir verbergen Ihre Geschichte sofort, und nach 72 Stunden löschen wir sie für immer. Bis dahin können Sie es sich mit dem Code anders überlegen. Was schon weitergegeben ist, lässt sich nicht zurückholen.
tell-erase-yes = Ja, löschen
tell-erased-line = Ihre Geschichte ist verborgen. Nach 72 Stunden wird sie für immer gelöscht. Bis dahin können Sie es sich mit dem Code anders überlegen.
tell-erasing-undo = Wenn Sie es sich anders überlegt haben, können Sie Ihre Geschichte zurückholen.
tell-undo-open = Nicht löschen
tell-undone-line = Gut, Ihre Geschichte bleibt.
tell-new-code-what = Sie bekommen einen neuen Code, und der alte öffnet nichts mehr. Brauchen Sie einen neuen?
tell-new-code-yes = Ja, neuer Code
tell-code-new-line = Hier ist der neue Code. Der alte gilt nicht mehr.
tell-code-changed-line = Ihr Code wurde auf einem anderen Gerät geändert. Der alte gilt nicht mehr: Benutzen Sie den neuen.
tell-left-it-line = Geschlossen. Sie können jederzeit zurückkommen, mit dem Code.
