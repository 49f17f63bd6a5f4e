# ---- Leben im Ausland ----
abroad-start-hello =
    Hier steht kurz, was für das Leben im Ausland wichtig ist. Wählen Sie, was Sie jetzt brauchen.
abroad-start-calm =
    Sie müssen sich nicht beeilen. Zu dieser Liste können Sie immer zurückkommen.
abroad-start-transport-open = Weg und Grenze
abroad-start-housing-open = Wohnen
abroad-start-papers-open = Papiere sicher bei mir
abroad-start-registering-open = Schutz beantragen
abroad-start-rights-open = Meine Rechte
abroad-start-children-open = Mit Kindern
abroad-start-after-open = Wenn es vorbei ist

# ---- Weg, Wohnen, Papiere ----
transport-ask =
    Bevor Sie in ein Auto oder einen Bus steigen:
    • Fragen Sie, wie die Person heißt, die fährt, wer sie geschickt hat und wohin genau sie fährt.
    • Fotografieren Sie das Kennzeichen und den Führerschein. Schicken Sie die Fotos an eine vertraute Person und schreiben Sie, wo Sie sind.
    • Wählen Sie bekannte Bus- und Fahrdienste. Oder Menschen mit dem Namensschild einer Organisation.
transport-signs =
    Steigen Sie besser nicht ein, wenn:
    • man nur Frauen oder Kinder mitnehmen will;
    • Sie den Pass oder das Handy abgeben sollen;
    • die Familie getrennt fahren soll;
    • die Leute nicht sagen, woher sie kommen und wer sie kennt.
transport-favour =
    Für Hilfe auf dem Weg schulden Sie nichts. Jemand will später „Dank“ dafür? Sie können Nein sagen und zu anderen Menschen gehen.
transport-way-open = Unterwegs
transport-border-open = An der Grenze
transport-housing-open = Wo ich wohnen kann
transport-numbers = Wichtige Nummern

housing-look =
    Bevor Sie eine Unterkunft annehmen:
    • Wenn es geht, suchen Sie über bekannte Organisationen oder die Stadt.
    • Fragen Sie andere Menschen nach den Gastgebern oder Vermietern.
    • Fragen Sie, was man dafür von Ihnen erwartet. Vereinbaren Sie den Preis vorher.
    • Schicken Sie die Adresse an vertraute Menschen. Auch dem Amt können Sie sagen, wo Sie wohnen.
housing-in =
    Prüfen Sie, wenn Sie angekommen sind:
    • Sie haben einen Schlüssel und können hinausgehen, wann Sie wollen;
    • Papiere und Handy sind bei Ihnen;
    • Sie können frei telefonieren.
housing-signs =
    Das Zimmer ist nur für Frauen, die allein gekommen sind? Man will Ihre Papiere „aufbewahren“? Das ist ein Grund, etwas anderes zu suchen.
housing-now-open = Man setzt mich dort unter Druck
housing-registering-open = Schutz beantragen
housing-papers-open = Papiere weggenommen
housing-numbers = Wichtige Nummern

housing-now-calm =
    Wer Sie wohnen lässt, erwartet „Dank“, Arbeit ohne Lohn oder körperliche Nähe? Das müssen Sie nicht tun. Das passiert vielen Menschen, und man kann weggehen.
housing-now-steps =
    Das können Sie tun:
    • Wenn es gefährlich ist, streiten Sie besser nicht und sagen Sie nicht, dass Sie gehen.
    • Nehmen Sie Papiere, Handy, Medikamente und etwas Geld mit. Andere Sachen kann man später holen.
    • Schreiben Sie einer vertrauten Person, wo Sie sind.
    • Gehen Sie zu anderen Menschen. Gut sind Bahnhof, Krankenhaus, Rathaus oder Kirche.
housing-now-where =
    Mit vorübergehendem Schutz in der EU bekommen Sie auch Hilfe beim Wohnen. Fragen Sie im Amt oder bei einem Beratungstelefon unten nach einem anderen Platz.
housing-now-cannot = Ich kann nicht sprechen
housing-now-papers = Papiere weggenommen
housing-now-numbers = Wichtige Nummern

papers-care-steps =
    Ihr Pass gehört in Ihre Hände. Zeigen können Sie ihn dem Grenzschutz, der Polizei, dem Amt und dem Konsulat.
    • Fotografieren Sie Pass, Visum, Erlaubnis und Vertrag. Schicken Sie die Fotos an Ihre eigene E-Mail-Adresse und an eine vertraute Person.
    • Bewahren Sie Kopien und Originale getrennt auf.
    • Auch Bankkarte, PIN und SIM-Karte sollen nur bei Ihnen sein.
papers-care-ask =
    Jemand will das Original oder einen Scan „für die Anmeldung“? Klären Sie zuerst: Wer ist das? Wozu ist das nötig? Wie kann ich das prüfen?
papers-care-fear =
    Die Papiere sind schon weg? Sie können auch ohne Papiere um Hilfe bitten. Einen Pass kann man ersetzen.
papers-care-taken = Papiere weggenommen
papers-care-consulate = Konsulat
papers-care-before = Vor der Reise
papers-care-numbers = Wichtige Nummern

# ---- Schutz beantragen ----
registering-how =
    Beantragen Sie den vorübergehenden Schutz selbst, beim Amt. Das ist kostenlos.
    • Bitten Sie um eine Dolmetscherin oder einen Dolmetscher, wenn Sie die Sprache nicht verstehen.
    • Sicherer ist, nichts zu unterschreiben, was Sie nicht verstehen.
    • Behalten Sie den Ausweis und die Karte, die Sie bekommen, bei sich.
registering-own =
    Ob Sie Schutz beantragen, entscheiden nur Sie. „Helfern“, die Geld, Pass oder Bankkarte wollen, können Sie Nein sagen.
registering-until =
    In den EU-Ländern gilt der Schutz bis zum { fact-tp-end }. Fragen Sie im Amt, ob es eine neuere Entscheidung gibt.
registering-rights-open = Was der Schutz gibt
registering-arrival-open = Nach der Ankunft
registering-forced-open = „Reise nach Europa“
registering-numbers = Wichtige Nummern

# ---- Rechte ----
rights-hello =
    Jeder Mensch hat Rechte. Sie können auch ohne Papiere und ohne die Sprache um Hilfe bitten.
rights-honest =
    Hier steht das Wichtigste in einfachen Worten. Was in Ihrem Land und in Ihrem Fall gilt, sagt Ihnen eine Anwältin oder ein Anwalt.
rights-work-open = Meine Rechte bei der Arbeit
rights-protection-open = Vorübergehender Schutz
rights-stopped-open = Angehalten oder festgenommen
rights-language-open = Dolmetschen und Begleitung
rights-ask-open = Hilfe ohne Papiere
rights-lawyer-open = Anwältin oder Anwalt
rights-numbers = Wichtige Nummern

rights-work-same =
    Mit vorübergehendem Schutz dürfen Sie in der EU arbeiten. Die EU-Agentur für Grundrechte hat zwölf Länder geprüft. Nach ihren Angaben gilt dort für Sie dasselbe Gesetz über Lohn und Arbeit wie für Einheimische.
rights-work-steps =
    Das können Sie tun:
    • Bitten Sie um einen Vertrag in einer Sprache, die Sie verstehen.
    • Schreiben Sie jeden Tag Ihre Arbeitsstunden auf.
    • Bewahren Sie von jedem Papier eine Kopie auf.
    • Behalten Sie den Pass bei sich: Kein Arbeitgeber hat das Recht, ihn wegzunehmen.
rights-work-who =
    Die Arbeitsinspektion oder eine Gewerkschaft kann beim Lohn helfen. Dafür müssen Sie nichts anderes beweisen. Sie haben ohne Erlaubnis gearbeitet? Sie können trotzdem um Hilfe bitten.
rights-work-paid = Kein Lohn oder Schulden
rights-work-where = Wo ich Hilfe finde
rights-work-papers = Papiere weggenommen
rights-work-numbers = Wichtige Nummern

rights-protection-gives =
    Der vorübergehende Schutz in EU-Ländern gibt:
    • das Recht, dort zu leben und zu arbeiten;
    • Hilfe beim Wohnen;
    • medizinische und soziale Hilfe;
    • Schule für Kinder.
rights-protection-differs =
    Das ist das Mindeste, was ein EU-Land geben muss. Wie genau, ist in jedem Land anders. Fragen Sie im Amt oder bei einem Beratungstelefon im Land.
rights-protection-fear =
    Man sagt Ihnen: Wenn Sie etwas erzählen, werden Sie abgeschoben oder verlieren den Schutz? So macht man oft Angst, damit jemand schweigt. Den Schutz gibt das Amt, nicht ein Arbeitgeber oder ein Vermieter.
rights-protection-register = Schutz beantragen
rights-protection-lawyer = Anwältin oder Anwalt
rights-protection-numbers = Wichtige Nummern

rights-stopped-list =
    Sie wurden in einem EU-Land festgenommen? Man muss Ihnen Ihre Rechte in einer Sprache erklären, die Sie verstehen. Dazu gehört das Recht:
    • auf anwaltliche Hilfe und auf eine Dolmetscherin oder einen Dolmetscher;
    • zu schweigen;
    • zu erfahren, was man Ihnen vorwirft;
    • dass man das Konsulat und eine Person Ihres Vertrauens informiert.
rights-stopped-say =
    Sie können sagen: „Ich möchte eine Anwältin oder einen Anwalt. Und ich möchte eine Dolmetscherin oder einen Dolmetscher.“ Sicherer ist, nichts zu unterschreiben, was Sie nicht verstehen.
rights-stopped-forced =
    Diese Regel gilt, wenn jemand verdächtigt wird, gegen ein Gesetz verstoßen zu haben. Man hat Sie zu etwas gezwungen? Sagen Sie das der Anwältin oder dem Anwalt. Für das Gesetz ist das wichtig.
rights-stopped-lawyer = Anwältin oder Anwalt
rights-stopped-consulate = Konsulat
rights-stopped-card = Karte zeigen
rights-stopped-drawn = Ich wurde hineingezogen
rights-stopped-numbers = Wichtige Nummern

rights-language-eu =
    Sie wenden sich selbst an die Polizei in einem EU-Land? Eine EU-Regel sagt: Die Polizei muss dafür sorgen, dass Sie verstehen und verstanden werden.
    • Man muss in einfachen Worten mit Ihnen sprechen.
    • Sie brauchen Hilfe, um zu verstehen? Dann können Sie zum ersten Gespräch einen Menschen mitbringen, dem Sie vertrauen. Es gibt Ausnahmen.
rights-language-ask =
    Bitten Sie sofort um eine Dolmetscherin oder einen Dolmetscher. Sicherer ist: Es dolmetscht niemand, der Sie unter Druck setzt oder für Sie spricht.
rights-language-lawyer =
    Auch anwaltliche Hilfe kann kostenlos sein. Fragen Sie zuerst, ob alles unter Ihnen beiden bleibt.
rights-language-law = Anwältin oder Anwalt
rights-language-card = Karte zeigen
rights-language-numbers = Wichtige Nummern

rights-ask-can =
    Sie können um Hilfe bitten, auch ohne Papiere oder Erlaubnis. Auch wenn Sie zuerst einverstanden waren oder unter Druck etwas getan haben.
rights-ask-who =
    Zuerst können Sie fragen:
    • Wer hört mir zu: Polizei, ein Amt oder eine Hilfsorganisation?
    • Müssen Sie jemandem weitergeben, was ich sage?
    • Geht es auch ohne meinen Namen?
rights-ask-differs =
    Das ist in jedem Land anders. In Finnland hängt die Hilfe nicht von Papieren ab. In Belgien gibt es drei Zentren. Die Zentren erwarten, dass man den Kontakt zu diesen Leuten abbricht, Hilfe annimmt und mit den Behörden zusammenarbeitet.
rights-ask-stay =
    Ob Sie im Land bleiben können, entscheiden die Behörden dort. Sprechen Sie mit einer Anwältin oder einem Anwalt, bevor Sie zum Amt gehen.
rights-ask-places-open = Ist das überall gleich?
rights-ask-places-back = Hilfe ohne Papiere
rights-ask-places-lawyer = Anwältin oder Anwalt
rights-ask-places-numbers = Wichtige Nummern
rights-ask-papers = Papiere weggenommen
rights-ask-lawyer = Anwältin oder Anwalt
rights-ask-person = Mit einem Menschen sprechen
rights-ask-numbers = Wichtige Nummern

# ---- Kinder ----
children-steps =
    Vor der Reise mit einem Kind:
    • Üben Sie mit dem Kind den vollen Namen und die Telefonnummer. Einem kleinen Kind geben Sie einen Zettel mit der Nummer mit.
    • Verabreden Sie, wo Sie sich treffen, wenn Sie sich verlieren.
    • Speichern Sie die Nummer einer vertrauten Person so, dass sie im Handy ganz oben steht.
    • Fotografieren Sie die Papiere des Kindes.
    • Lassen Sie das Kind nicht aus den Augen. Geben Sie es nur offiziellem Personal in Obhut.
children-signs =
    Sagen Sie besser Nein, wenn:
    • man das Kind allein einlädt: in ein Camp, zu einem Casting, zum Lernen oder zu einer „Evakuierung“ mit Fremden;
    • man für das Kind Geld oder Geschenke verspricht;
    • man eine Adoption „für die Zeit des Krieges“ anbietet.
children-lost =
    Ein Kind ist verschwunden? Wenden Sie sich sofort an die Polizei: { svc-eu-112 }. In vielen EU-Ländern gibt es auch { svc-eu-116000 }.
children-missing = Ein lieber Mensch ist verschwunden
children-papers = Papiere des Kindes
children-person = Nummern nach Ländern
children-numbers = Wichtige Nummern

# ---- wenn es vorbei ist ----
after-calm =
    Sie sind bis hierher gekommen, das ist schon viel. Weiter geht es Schritt für Schritt, so schnell oder langsam, wie Sie wollen.
after-what =
    Hier geht es um Zeit zum Ausruhen, Hilfe, Geld und den Weg nach Hause. Was die Ämter entscheiden, wissen wir nicht. Bei der Vorbereitung hilft eine Anwältin oder ein Anwalt.
after-time-open = Zeit zum Ausruhen und Nachdenken
after-who-open = Wer im Ausland entscheidet
after-status-open = Status in der Ukraine
after-forced-open = Ich wurde gezwungen
after-money-open = Geld für den Schaden
after-return-open = Der Weg nach Hause
after-numbers = Wichtige Nummern

after-time-what =
    Sie können Zeit bekommen: mindestens { fact-reflection-min }, um auszuruhen und zu entscheiden, wie es weitergeht. Diese Regel steht in einem Übereinkommen des Europarats und heißt „Erholungs- und Bedenkzeit“. Die Zeit beginnt, wenn es Gründe für die Annahme gibt: Dieser Mensch ist von Menschenhandel betroffen.
after-time-gives =
    Nach dem Übereinkommen darf die Person in dieser Zeit nicht abgeschoben werden. Danach kann es um eine Aufenthaltserlaubnis gehen. Einen Asylantrag verhindert das nicht.
after-time-lengths =
    Wie lange, ist verschieden. Soweit wir wissen: Polen – { fact-reflection-pl }, Niederlande – { fact-reflection-nl }, Kroatien – { fact-reflection-hr }.
after-time-who =
    Ob man diese Zeit bekommt, entscheiden die Behörden des Landes. Fragen können Sie danach bei der Polizei, bei einem Beratungstelefon oder in einer Anwaltskanzlei.
after-time-abroad = Wer im Ausland entscheidet
after-time-lawyer = Anwältin oder Anwalt
after-time-numbers = Wichtige Nummern

after-who-decides =
    Im Ausland entscheiden die Behörden des Landes nach den Gesetzen dort. Wir entscheiden das nicht und können es nicht versprechen.
after-who-eu =
    Das wissen wir:
    • Für Menschen aus Ländern außerhalb der EU gibt es eine EU-Regel: zuerst Bedenkzeit, dann eine Aufenthaltserlaubnis, wenn man mit den Behörden zusammenarbeitet.
    • In Belgien helfen drei Zentren, in Finnland ein staatliches Hilfesystem.
    • Eine Zustimmung, die durch Täuschung oder Zwang entstanden ist, zählt nicht.
    • War die Person noch nicht achtzehn? Dann muss man Täuschung oder Zwang nicht beweisen.
after-who-first =
    Womit anfangen? Mit einem Beratungstelefon oder anwaltlicher Hilfe in dem Land, in dem Sie sind. Wählen Sie unten ein Land.
after-who-time = Zeit zum Ausruhen und Nachdenken
after-who-lawyer = Anwältin oder Anwalt
after-who-numbers = Wichtige Nummern

after-status-name =
    Im Gesetz der Ukraine gibt es den „Status einer Person, die von Menschenhandel betroffen ist“. Jeder Mensch kann ihn beantragen. Geschlecht, Alter und Staatsangehörigkeit sind egal.
after-status-steps =
    So läuft es ab:
    • Wo: bei der örtlichen staatlichen Verwaltung dort, wo Sie gerade sind.
    • Was: ein Antrag, eine Kopie des Ausweises und andere Unterlagen, die Sie haben.
    • Dann gibt es ein Gespräch und einen Fragebogen. Wer aus einem anderen Land kommt, bekommt eine Dolmetscherin oder einen Dolmetscher.
    • Dann werden die Angaben geprüft. Es entscheidet die zentrale Behörde, die für Soziales zuständig ist.
    • Gegen ein Nein kann man vor Gericht gehen.
after-status-time =
    Wie lange das dauert und wie man es aus dem Ausland beantragt, wissen wir nicht genau. Fragen Sie im Konsulat oder unter { svc-ua-527 } (Anruf aus der Ukraine).
after-status-gives-open = Was der Status gibt
after-status-lawyer = Anwältin oder Anwalt
after-status-person = Mit einem Menschen sprechen
after-status-numbers = Wichtige Nummern

after-status-gives-list =
    Der Status in der Ukraine gibt ein Recht auf:
    • eine Unterkunft auf Zeit;
    • medizinische, psychologische und rechtliche Hilfe;
    • eine Dolmetscherin oder einen Dolmetscher;
    • eine einmalige Zahlung;
    • legalen Aufenthalt für Menschen aus anderen Ländern.
after-status-gives-term =
    Der Status gilt { fact-ua-status-term } und kann verlängert werden. Die Höhe der Zahlung kennen wir nur für Kinder: { fact-ua-payment-child }. Erwachsene erfahren den Betrag bei der Verwaltung.
after-status-gives-liability =
    Man hat Sie zu etwas gezwungen? Mit der Bescheinigung über den Status kann man darum bitten, dafür rechtlich nicht zur Verantwortung gezogen zu werden. Wie entschieden wird, können wir nicht versprechen.
after-status-gives-back = Wie ich den Status beantrage
after-status-gives-lawyer = Anwältin oder Anwalt
after-status-gives-numbers = Wichtige Nummern

after-forced-rule =
    Im Recht der EU gibt es eine Regel ({ fact-eu-forced }): Die Behörden müssen das Recht haben, einen Menschen nicht zu verfolgen und nicht zu bestrafen, wenn er zu etwas gezwungen wurde. Ob sie dieses Recht nutzen, entscheiden sie selbst.
after-forced-honest =
    Das ist kein Versprechen. In jedem Fall entscheiden Behörden und Gericht nach dem Gesetz ihres Landes. In der Ukraine kann man mit der Bescheinigung über den Status darum bitten, rechtlich nicht zur Verantwortung gezogen zu werden.
after-forced-steps =
    Das können Sie tun:
    • Sprechen Sie zuerst mit einer Anwältin oder einem Anwalt und dann mit der Polizei.
    • Schreiben Sie auf: Wer hat Sie gezwungen? Wie, wann und womit hat man gedroht?
    • Bewahren Sie Nachrichten auf, wenn das sicher ist.
after-forced-lawyer = Anwältin oder Anwalt
after-forced-status = Status in der Ukraine
after-forced-drawn = Ich wurde hineingezogen
after-forced-numbers = Wichtige Nummern

after-money-ways =
    In den meisten Ländern Europas gibt das Gesetz ein Recht auf Geld für den Schaden („Entschädigung“). Es gibt zwei Wege:
    • von der Person, die den Schaden verursacht hat, über das Gericht;
    • vom Staat, über ein Amt.
    Dazu können gehören: nicht gezahlter Lohn, Behandlung, Schmerzen und Angst.
after-money-honest =
    Wir sagen es ehrlich: Solches Geld bekommt man selten und es dauert lange. Den Lohn können Sie getrennt verlangen. Dafür müssen Sie nichts anderes beweisen.
after-money-keep =
    Bewahren Sie alles auf, was den Schaden zeigt: aufgeschriebene Stunden, Quittungen, ärztliche Papiere, Nachrichten. Nach Wegen und Fristen fragen Sie eine Anwältin oder einen Anwalt.
after-money-paid = Kein Lohn oder Schulden
after-money-lawyer = Anwältin oder Anwalt
after-money-numbers = Wichtige Nummern

after-return-own =
    Ob und wann Sie nach Hause fahren, entscheiden Sie. Überlegen Sie zuerst, ob es dort sicher ist: Kennen diese Leute Ihre Adresse? Wer holt Sie ab?
after-return-help =
    Wer helfen kann:
    • Das Konsulat. Wenn der Pass fehlt, kann es einen Ausweis für die Rückkehr ausstellen.
    • Die Internationale Organisation für Migration (IOM). In Polen zum Beispiel hilft sie mit Rat, Papieren, Wohnen vor der Reise und Unterstützung zu Hause. Die IOM schätzt auch ein, ob die Rückkehr sicher ist. Telefon: { svc-pl-iom }
    • Die Nummer { svc-ua-527 }, Anruf aus der Ukraine.
after-return-home =
    Zu Hause kann man den Status und Hilfe beantragen. Sie müssen sich nicht schämen: Was andere getan haben, ist nicht Ihre Schuld.
after-return-consulate = Konsulat
after-return-status = Status in der Ukraine
after-return-person = Mit einem Menschen sprechen
after-return-numbers = Wichtige Nummern

# ---- Beratungstelefone nach Ländern ----
abroad-lines-list =
    Hier sind Beratungstelefone in diesem Land, die Rat geben und helfen. Fragen Sie zuerst, wer zuhört und in welcher Sprache Sie sprechen können.
abroad-lines-start = Leben im Ausland
abroad-lines-cannot = Ich kann nicht sprechen
abroad-lines-numbers = Wichtige Nummern
