# Die Wörter der Seiten. Die Titel sind neutral: Man sieht sie im Tab.
web-title = Reise und Alltag
web-skip = Zum Text
web-help = Wichtige Nummern
web-home = Startseite
web-language = Sprache
web-leave = Verlassen
web-leave-note = „Verlassen“ entfernt diese Seite und unsere Markierung im Browser. Den Verlauf des Browsers löscht der Knopf nicht. Dasselbe passiert, wenn Sie dreimal hintereinander die Umschalttaste (Shift) drücken.
web-shift-twice = Zum Verlassen drücken Sie noch zweimal Shift.
web-shift-once = Zum Verlassen drücken Sie noch einmal Shift.

# ---- Start ----
web-hello = Arbeit, Reise und Papiere im Ausland
web-hello-text = Kurze Tipps und nützliche Nummern. Es antwortet ein Programm, zu jeder Zeit. Ihr Name ist nicht nötig.
web-door-women = Für Frauen im Ausland
web-door-all = Für alle
web-open-chat = Hier schreiben
web-read-pages = Lesen, ohne zu schreiben
web-telegram = Das Gleiche in Telegram
web-countries = Nummern nach Ländern
web-countries-text = Wählen Sie das Land, in dem Sie gerade sind.

# ---- Nachrichten ----
web-chat = Nachrichten
web-chat-how = Schreiben Sie in ein paar Worten, was passiert ist, oder drücken Sie „Anfangen“.
web-chat-note = Was Sie schreiben, wird verschlüsselt gespeichert. Es verschwindet, wenn Sie es löschen oder einen Monat lang nichts passiert. Im Browser bleibt eine Markierung, bis Sie ihn schließen oder „Verlassen“ drücken.
web-chat-begin = Anfangen
web-chat-leave = Verlassen, Markierung entfernen
web-your-words = Schreiben Sie mit Ihren eigenen Worten
web-send = Senden
web-not-sent = Nicht gesendet. Bitte prüfen Sie die Verbindung und versuchen Sie es noch einmal: Ihre Worte stehen noch im Feld.
web-choices = Knöpfe
web-always = Immer zur Hand

# ---- Nummern ----
web-call = Anrufen
web-sms = SMS schreiben
web-website = Seite im Internet
web-card = Karte: den Menschen in der Nähe zeigen
web-urgent = Dringend
web-sheet-card = Die Karte auf Papier
web-sheet-leaflet = Ein Blatt mit Adressen
web-sheet-how = Ein Blatt im Format A6. Zum Drucken öffnen Sie das Menü des Browsers und wählen „Drucken“. Die offene Seite lässt sich auch ohne Internet lesen.
web-sheet-care = Wer das Papier findet, kann es lesen. Sicherer ist es, die Karte auf dem Bildschirm zu zeigen.
web-sheet-scan = Halten Sie die Kamera des Telefons auf ein Quadrat.
web-sheet-numbers = Nützliche Nummern
web-others = Andere Nummern
web-speaks = Sprachen: { $languages }
web-paid = wie ein normaler Anruf
web-no-name = man fragt nicht nach dem Namen
web-checked = von uns geprüft: { $date }
web-inside = Nummer für Anrufe aus diesem Land
web-more-lines = Weitere Nummern
web-other-country = Anderes Land

# ---- über uns ----
web-about = Wer hier antwortet
web-about-program = Hier antwortet ein Programm. Es denkt sich nichts aus: Alle Texte sind vorher geschrieben. Darunter stehen die Quellen.
web-about-check = Texte, die die Redaktion noch nicht geprüft hat, haben einen Hinweis. Bei den Nummern sehen Sie, ob wir sie geprüft haben.
web-about-kept = Solange Sie nur lesen, lassen wir nichts in Ihrem Browser zurück. Wenn Sie schreiben, entsteht dort eine Markierung, damit das Gespräch weitergehen kann.
web-about-never = Wir bitten nie um Geld, Kartennummern, Passwörter oder Codes. Wenn jemand danach fragt, sind wir das nicht.
web-about-true = Die echten Adressen in Telegram sind nur diese:
web-paused = Bitte benutzen Sie diesen Bot in Telegram jetzt nicht: Dort antwortet vielleicht jemand Fremdes an unserer Stelle. Hier auf diesen Seiten antworten wir.

# ---- wenn etwas nicht klappt ----
web-not-found = Diese Seite gibt es nicht
web-not-found-text = Vielleicht hat sich die Adresse geändert. Fangen Sie von vorne an oder rufen Sie an, wenn es dringend ist.
web-bad = Die Seite konnte das nicht annehmen
web-bad-text = Gehen Sie bitte zurück und versuchen Sie es noch einmal, mit weniger Text. Wenn es dringend ist: Hier sind die Nummern.
web-many = Zu viele Nachrichten auf einmal
web-many-text = Bitte warten Sie eine Minute, gehen Sie zurück und senden Sie noch einmal. Wenn es dringend ist: Hier sind die Nummern.
web-broken = Das hat gerade nicht geklappt
web-broken-text = Wir konnten das nicht speichern oder zeigen. Es wurde nichts gesendet. Wenn es dringend ist, rufen Sie an: Dort antworten Menschen.
web-away = Weiter

# Städte, nach deren Zeit die Telefone besetzt sind.
place-new_york = New York
place-toronto = Toronto
place-jerusalem = Jerusalem
place-nicosia = Nikosia
place-tbilisi = Tiflis
place-amsterdam = Amsterdam
place-athens = Athen
place-berlin = Berlin
place-bratislava = Bratislava
place-brussels = Brüssel
place-bucharest = Bukarest
place-budapest = Budapest
place-chisinau = Chișinău
place-copenhagen = Kopenhagen
place-dublin = Dublin
place-helsinki = Helsinki
place-istanbul = Istanbul
place-kyiv = Kyjiw
place-lisbon = Lissabon
place-ljubljana = Ljubljana
place-london = London
place-luxembourg = Luxemburg
place-madrid = Madrid
place-malta = Malta
place-oslo = Oslo
place-paris = Paris
place-prague = Prag
place-riga = Riga
place-rome = Rom
place-sofia = Sofia
place-stockholm = Stockholm
place-tallinn = Tallinn
place-vaduz = Vaduz
place-vienna = Wien
place-vilnius = Vilnius
place-warsaw = Warschau
place-zagreb = Zagreb
place-zurich = Zürich
web-file = Bild, Ton oder Datei, bis 20 MB
web-file-send = Datei senden
web-code-copy = Kopieren
web-code-copied = Kopiert. Das Telefon merkt sich den Code, bis Sie etwas anderes kopieren
web-code-marked = Die Ziffern sind markiert: Bitte kopieren Sie sie selbst
web-code-print = Drucken
web-code-stays = Wie lange sichtbar
web-code-stays-on = Bis ich weitergehe
web-code-minutes = { $minutes } Min.
web-code-gone = Vom Bildschirm entfernt.
