# ---- Menü ----
menu-stay-hello =
    Willkommen! Hier gibt es kurze Tipps zu Arbeit, Reisen und Papieren. Etwas stimmt nicht oder man setzt Sie unter Druck? Es gibt Menschen, an die Sie sich wenden können.
menu-stay-how =
    Wählen Sie, was am besten passt. Oder schreiben Sie in ein paar Worten, was passiert ist.
    Es antwortet ein Programm. Ihr Name ist nicht nötig. Telegram kann diesen Chat sehen.
menu-stay-how-web =
    Wählen Sie aus, was am besten passt. Oder schreiben Sie mit ein paar Worten, was passiert ist.
    Hier antwortet ein Programm. Kein Name nötig. Der Browser merkt sich diesen Besuch.
menu-stay-work = Arbeit, Reise, Ausbildung
menu-stay-pay = Kein Lohn, Papiere, Schulden
menu-stay-drawn = Man zieht mich in etwas hinein
menu-stay-offer = Ein Angebot prüfen
menu-stay-teen = Ich bin noch nicht 18
menu-stay-person = Mit einem Menschen sprechen
menu-stay-more = Internet, andere Person, anderes

work-which = Was passt am besten? Dann sehen Sie, worauf Sie achten und wo Sie fragen können.
work-abroad-open = Arbeit im Ausland
work-trip-open = Angebot: „Reise nach Europa“
work-students-open = Studium, Praktikum, Ferienjob
work-going-open = Vor der Reise oder unterwegs
work-rights-open = Wohnen, Anmeldung, Rechte dort
work-schemes-open = Wie man oft getäuscht wird
work-numbers-open = Wichtige Nummern

pay-which = Wählen Sie, was am besten passt. Wenn alles zusammenkommt, fangen Sie mit dem ersten Knopf an.
pay-brigade-open = Lohn, Pass und Schulden zusammen
pay-paid-open = Kein Lohn für die Arbeit
pay-documents-open = Man will oder hat meine Papiere
pay-debts-open = Man sagt, ich habe Schulden
pay-places-open = Bau, Feld, Lager, Fahren
pay-person-open = Mit einem Menschen sprechen
pay-numbers-open = Wichtige Nummern

drawn-which = Wobei sollen Sie mitmachen? Nein sagen können Sie bei jedem Schritt, auch wenn Sie schon etwas versprochen haben.
drawn-card-open = Man will Karte oder Konto
drawn-calls-open = Job im Callcenter
drawn-parcels-open = Kurierjob, fremde Pakete
drawn-tasks-open = Aufträge im Chat für Geld
drawn-begging-open = Ich muss auf der Straße betteln
drawn-already-open = Ich wurde schon hineingezogen
drawn-numbers-open = Wichtige Nummern

teen-hello =
    Hallo! Hier geht es kurz um Aufträge für Geld, Fotos und Nebenjobs. Und darum, wie du es einer erwachsenen Person sagst. Wähl, was am besten passt.
teen-names =
    Dein Name und deine Schule sind nicht nötig. Es antwortet ein Programm. Telegram kann diesen Chat sehen.
teen-names-web =
    Name und Schule sind nicht nötig. Hier antwortet ein Programm. Der Browser merkt sich, dass du hier bist.
teen-task-open = Aufträge für Geld (unter 18)
teen-stop-open = Ich stecke drin, was nun?
teen-photos-open = Jemand will oder hat meine Fotos
teen-job-open = Ich suche einen Nebenjob
teen-tell-open = Wie ich es Erwachsenen sage
teen-lines-open = Nummern für Jugendliche
teen-numbers-open = Wichtige Nummern

more-stay-what = Das kann auch nützlich sein:
more-stay-online = Sicher im Internet
more-stay-sense = Was passiert mit mir?
more-stay-schemes = Wie man oft getäuscht wird
more-stay-relative = Sorge um einen lieben Menschen
more-stay-protect = Wie wir Sie schützen
more-stay-more = Land, Sprache, mehr

online-which = Was ist passiert? Wählen Sie, was am besten passt.
online-links-open = Seltsamer Link bekommen
online-accounts-open = Jemand war in meinem Account
online-photos-open = Man droht mir mit Fotos
online-locked-open = Dateien oder Bildschirm gesperrt
online-money-open = Geld ist durch Betrug weg
online-numbers-open = Wichtige Nummern

# ---- Arbeit, Reisen, Ausbildung ----
work-abroad-before =
    Bevor Sie zusagen:
    • Bitten Sie um einen Vertrag in einer Sprache, die Sie lesen können. Solange es ihn nicht gibt, ist es sicherer, nichts zu zahlen und nicht loszufahren.
    • Prüfen Sie die Firma und die Vermittlung. Wir zeigen, wo das geht.
    • Fragen Sie bei der Botschaft, mit welchem Visum Sie arbeiten dürfen. Ein Touristenvisum reicht dafür nicht.
    • Lassen Sie vertrauten Menschen Adresse und Reiseweg da. Dazu Name und Nummer der Person, die Sie einlädt.
work-abroad-there =
    Sie sind schon dort und die Arbeit ist anders als versprochen? Das ist ein Zeichen, dass etwas nicht stimmt. Schreiben Sie die Stunden auf und behalten Sie den Pass bei sich.
    Sie können um Hilfe bitten, auch wenn Sie zuerst einverstanden waren.
work-abroad-offer = Ein Angebot prüfen
work-abroad-going = Vor der Reise
work-abroad-rights = Meine Rechte im Ausland
work-abroad-pay = Kein Lohn, Papiere, Schulden
work-abroad-numbers = Wichtige Nummern

trip-before-how =
    Jemand bietet Ihnen eine billige oder kostenlose Reise an, dazu Hilfe, um Geld vom Amt zu bekommen? Aber warum und was Sie dort tun sollen, sagt man nicht. Prüfen Sie das besser zuerst.
trip-before-signs =
    Es ist sicherer, abzulehnen, wenn:
    • Sie im Ausland „nur Papiere unterschreiben“ sollen;
    • man Leute aus einer Stadt sammelt und allen dasselbe sagt;
    • man Ihnen vorsagt, was Sie im Amt sagen sollen;
    • man Ihre Bankkarte, PIN oder Ihren Pass „für die Formalitäten“ will;
    • man verspricht, dass Sie nach Hause fahren, wenn alles beantragt ist;
    • man sagt: „Europa schuldet Ihnen das, das machen alle.“
trip-before-own =
    Schutz im Ausland beantragt jeder Mensch selbst, beim Amt. Das ist kostenlos. Ob Sie ihn beantragen, entscheiden nur Sie.
trip-before-after = Die Reise war schon
trip-before-offer = Ein Angebot prüfen
trip-before-abroad = Wie es ohne diese Leute geht
trip-before-person = Mit einem Menschen sprechen
trip-before-numbers = Wichtige Nummern

students-first =
    Man lädt Sie zu Studium, Praktikum oder Ferienjob ein? Gut, dass Sie prüfen. Darauf können Sie achten.
students-signs =
    Machen Sie besser nicht weiter, wenn:
    • die Vermittlung die Ausbildung bezahlt und Sie das „später abarbeiten“ sollen;
    • man vorher Geld will: für Visum, Kurse, Arbeitskleidung;
    • es ein „Praktikum“ ohne Vertrag und ohne Lohn ist;
    • eine Person Pässe oder Handys von allen einsammelt;
    • die Schule oder die Firma nirgends zu finden ist.
students-check =
    Suchen Sie die Schule oder Firma selbst, nicht über den Link aus der Nachricht. Vergleichen Sie die E-Mail-Adresse. Schreiben Sie dorthin und fragen Sie, ob es dieses Programm gibt.
students-offer = Ein Angebot prüfen
students-documents = Man will meinen Pass
students-going = Vor der Reise
students-person = Mit einem Menschen sprechen
students-numbers = Wichtige Nummern

# ---- Geld, Papiere, Schulden ----
brigade-first =
    Kein Lohn, der Pass ist nicht bei Ihnen, und man spricht auch noch von Schulden? Wenn alles zusammenkommt, stimmt etwas ganz und gar nicht. Es gibt Menschen, an die Sie sich wenden können.
brigade-know =
    • Niemand hat das Recht, Ihren Pass zu behalten: kein Vorarbeiter, keine Firma, kein Vermieter.
    • Wegen Schulden darf niemand Papiere wegnehmen oder die Tür abschließen.
    • Arbeit muss bezahlt werden. Sie können auch ohne Vertrag oder Erlaubnis um Hilfe bitten.
brigade-do =
    Für heute reicht das:
    • Schreiben Sie Ihre Stunden auf: Tage, Anfang, Ende. Wie viel war versprochen, wie viel haben Sie bekommen?
    • Schreiben Sie auf, wer den Pass hat und woher die Schulden kommen.
    • Schicken Sie das an einen Menschen, dem Sie vertrauen. Auf Ihrem Handy können Sie es danach löschen.
    • Jemand könnte Sie schlagen? Sicherer ist, nicht zu streiten. Einen Pass kann man ersetzen.
brigade-where =
    Wählen Sie unten ein Land: Wir zeigen Nummern, unter denen es Rat gibt.
brigade-papers = Wie ich einen Pass ersetze
brigade-leave = Es ist schwer, dort wegzugehen
brigade-sense = Was passiert mit mir?
brigade-person = Mit einem Menschen sprechen
brigade-numbers = Wichtige Nummern

brigade-country-list =
    Hier sind Nummern dieses Landes, unter denen es Rat gibt. Fragen Sie zuerst, wer zuhört und ob Sie Ihren Namen sagen müssen.
    Hier steht keine Nummer einer Arbeitsinspektion? Dann kennen wir sie noch nicht. Fragen Sie unter diesen Nummern danach.
brigade-country-words =
    Sie können so anfangen: „Ich bekomme keinen Lohn. Mein Pass ist nicht bei mir. Man sagt, dass ich Schulden habe.“
brigade-country-back = Lohn, Pass und Schulden zusammen
brigade-country-numbers = Wichtige Nummern

documents-keep =
    Ihr Pass gehört in Ihre Hände. Zeigen können Sie ihn dem Grenzschutz, der Polizei, dem Konsulat und dem Amt, bei dem Sie sich anmelden. Nehmen Sie ihn danach gleich zurück.
documents-ask =
    Jemand will ihn „für die Formalitäten“ haben? Sie können antworten:
    • „Ich gebe eine Kopie, das Original bleibt bei mir.“
    • „Zum Amt gehe ich selbst.“
    • „Ich frage zuerst meine Familie.“
documents-copy =
    Bewahren Sie Kopien und Fotos der Papiere getrennt von den Originalen auf. Schicken Sie sie an Ihre eigene E-Mail-Adresse und an eine vertraute Person.
    Sie können die Sprache eines Papiers nicht lesen? Dann müssen Sie es nicht unterschreiben.
documents-taken = Papiere weggenommen
documents-consulate = Konsulat
documents-card = Man will Karte oder Konto
documents-numbers = Wichtige Nummern

debts-first =
    Man sagt, dass Sie Geld schulden: für Fahrt, Wohnen, Visum oder „Strafen“? Und die Schulden wachsen schneller, als Sie verdienen? Das ist ein Zeichen, dass etwas nicht stimmt.
debts-know =
    • Wegen Schulden darf niemand den Pass nehmen, die Tür abschließen oder Ihrer Familie drohen.
    • In Polen darf eine Agentur kein Geld dafür nehmen, dass sie Arbeit gefunden hat. Andere Kosten müssen im Vertrag stehen.
debts-do =
    Das können Sie tun:
    • Bitten Sie schriftlich um Antwort: Wofür sind die Schulden? Wie hoch? Seit wann?
    • Schreiben Sie Ihre Stunden auf und alles, was schon abgezogen wurde.
    • Sicherer ist, sich von diesen Leuten kein Geld mehr zu leihen. Unterschreiben Sie besser nichts, was Sie nicht verstehen.
    • Man droht Ihnen oder Ihrer Familie? Bewahren Sie die Nachrichten auf, wenn es sicher ist, und rufen Sie die Nummern an.
debts-brigade = Auch mein Pass ist nicht bei mir
debts-paid = Es gibt gar keinen Lohn
debts-lawyer = Anwältin oder Anwalt
debts-numbers = Wichtige Nummern

places-which = Wo arbeiten Sie? Wir zeigen, worauf Sie dort achten und was Sie aufschreiben können.
places-sites-open = Bau, Renovierung
places-farms-open = Bauernhof, Saisonarbeit
places-driving-open = Lager, Auto, Fahrten
places-paid-open = Andere Arbeit, kein Lohn
places-numbers-open = Wichtige Nummern

sites-how =
    Auf dem Bau kann das so ablaufen: Bekannte holen Sie in eine Gruppe. Man zahlt weniger als versprochen oder „später“. Den Pass nimmt die Person, die die Gruppe führt. Schlafen sollen Sie auf der Baustelle.
sites-do =
    Das können Sie schon jetzt tun:
    • Schreiben Sie jeden Tag auf, wie viele Stunden Sie gearbeitet haben und was genau.
    • Fotografieren Sie Eingang, Schild und die Tafel mit den Firmennamen. Nur wenn es sicher ist.
    • Schreiben Sie auf: Wer gibt die Anweisungen? Kennzeichen, Adresse der Baustelle und der Unterkunft.
    • Schicken Sie alles an einen Menschen, dem Sie vertrauen.
sites-fear =
    Man sagt Ihnen, dass die Polizei dazugehört und man Sie finden wird? So macht man Angst, damit jemand schweigt. Es gibt Beratungstelefone, bei denen Sie darüber sprechen können.
sites-brigade = Lohn, Pass und Schulden zusammen
sites-paid = Kein Lohn für die Arbeit
sites-country = Nummern nach Ländern
sites-numbers = Wichtige Nummern

farms-how =
    Auf Bauernhöfen kann das so ablaufen: Für die Stelle mussten Sie schon zu Hause zahlen. Die Unterkunft ist eng, aber fast der ganze Lohn wird dafür abgezogen. So viel zu ernten, wie man verlangt, ist unmöglich.
farms-do =
    Das können Sie tun:
    • Schreiben Sie die Zeit auf, nicht nur die Kisten. Auch der Weg zwischen den Feldern und das Warten sind Zeit.
    • Bitten Sie schriftlich um Auskunft, wie viel Unterkunft, Strom und Fahrt kosten.
    • Merken Sie sich den Namen des Hofes und der nächsten Haltestelle. Schicken Sie beides an vertraute Menschen und schreiben Sie, wo Sie sind.
    • Bewahren Sie Lohnzettel und Nachrichten auf.
farms-gb =
    In Großbritannien braucht meistens eine Lizenz, wer Arbeitskräfte für Bauernhöfe vermittelt. Die Lizenz kann man prüfen.
farms-brigade = Lohn, Pass und Schulden zusammen
farms-check = Wo ich prüfen kann
farms-country = Nummern nach Ländern
farms-numbers = Wichtige Nummern

driving-how =
    Es kann so gehen: Beim Fahren und im Lager bekommt man ein Auto und eine Unterkunft. Später heißt es: Dafür schulden Sie Geld. Dann nimmt man den Pass, bis alles abgearbeitet ist.
driving-do =
    Das können Sie tun:
    • Bitten Sie schriftlich um Auskunft, wofür Geld abgezogen wird: Auto, Reparatur, Unterkunft, Strafen.
    • Schreiben Sie Schichten, Fahrten und Wartezeit auf. Dazu: Wie viel war versprochen, wie viel haben Sie bekommen?
    • Behalten Sie den Pass auch unterwegs bei sich. Sie müssen ihn nicht „als Pfand“ abgeben.
    • Ein Paket, über das man nichts sagt, müssen Sie nicht mitnehmen.
driving-brigade = Lohn, Pass und Schulden zusammen
driving-parcels = Fremde Pakete
driving-country = Nummern nach Ländern
driving-numbers = Wichtige Nummern

# ---- man zieht mich in etwas hinein ----
card-ask-how =
    Jemand will Ihre Bankkarte, Ihr Konto oder den Zugang zum Online-Banking? Man sagt: „nur für ein paar Tage“, „ein Teil gehört Ihnen“, „Sie müssen nur weiter überweisen“. Über solche Karten läuft oft gestohlenes Geld.
card-ask-know =
    Sie können ohne Begründung Nein sagen. Wenn Sie zustimmen, können Polizei oder Bank später die Person befragen, deren Name auf der Karte steht. Auch wenn sie nichts gewusst hat. Die Bank kann auch das Konto schließen. Haben Sie die Karte schon weggegeben? Man kann sie sperren.
card-ask-do =
    Das können Sie tun:
    • Antworten Sie: „Meine Karte benutze nur ich.“
    • Eröffnen Sie kein Konto für eine fremde Firma.
    • Sagen Sie niemandem Ihre PIN und die Codes aus SMS.
    • Auf Ihren Namen gibt es schon ein Konto oder einen Kredit? Rufen Sie die Bank an, dann holen Sie sich anwaltlichen Rat.
card-ask-given = Andere haben meine Bankkarte
card-ask-offer = Ein Angebot prüfen
card-ask-lawyer = Anwältin oder Anwalt
card-ask-numbers = Wichtige Nummern

calls-how =
    Man bietet Ihnen Arbeit im Ausland an: im „Büro“, im Callcenter oder beim Übersetzen, die Reise wird bezahlt? Manchmal ist dort alles anders. Der Pass wird weggenommen und Schulden für die Reise werden erfunden. Dann wird man gezwungen, Menschen im Internet zu betrügen. Die meisten Fälle kennt man aus Asien. Ob das auch Menschen aus der Ukraine passiert ist, wissen wir nicht genau.
calls-signs =
    Es ist sicherer, abzulehnen, wenn:
    • man viel zahlt, aber keine Erfahrung verlangt;
    • sich Land oder Stadt noch während der Gespräche ändern;
    • man nicht erklärt, wem Sie was sagen sollen;
    • man den Pass „aufbewahren“ will.
calls-inside =
    Sie sind schon dort und man zwingt Sie? Sicherer ist, diesen Leuten nicht zu sagen, dass Sie weggehen möchten. Wenn es sicher ist, merken Sie sich Adresse und Namen.
    Sie können um Hilfe bitten, auch wenn man Sie zu etwas Illegalem gezwungen hat. Sprechen Sie zuerst mit einer Anwältin oder einem Anwalt.
calls-drawn = Ich wurde schon hineingezogen
calls-lawyer = Anwältin oder Anwalt
calls-cannot = Ich kann nicht sprechen
calls-offer = Ein Angebot prüfen
calls-numbers = Wichtige Nummern

parcels-how =
    „Kurierjob, viel Geld, keine Fragen.“ Bei normaler Arbeit weiß man, wer bezahlt und was man fährt. Wenn man Ihnen das nicht sagt, machen Sie besser nicht weiter.
parcels-what =
    Im Paket können Drogen oder etwas Gefährliches sein. Festgenommen werden kann, wer es fährt. Es gab auch Explosionen.
parcels-do =
    Das können Sie tun:
    • Nehmen Sie kein Paket an, über das Sie nichts wissen.
    • Sie haben das Paket schon? Öffnen Sie es nicht. Legen Sie es ab, gehen Sie weit weg und rufen Sie an: { svc-eu-112 }. In der Ukraine auch { svc-ua-102 }.
    • Bewahren Sie Nachrichten, Adressen und Nummern auf.
    • Über alles andere sprechen Sie zuerst mit einer Anwältin oder einem Anwalt und dann mit der Polizei.
parcels-tasks = Aufträge im Chat für Geld
parcels-already = Ich habe Auftrag oder Paket
parcels-lawyer = Anwältin oder Anwalt
parcels-teen = Ich bin noch nicht 18
parcels-numbers = Wichtige Nummern

tasks-how =
    Im Chat bietet man Geld an: ein Gebäude fotografieren, etwas ankleben, ein Paket abholen, Feuer legen. Bezahlt wird in Kryptowährung, man will ein Video. Nach Angaben des ukrainischen Sicherheitsdienstes stehen oft russische Geheimdienste dahinter.
tasks-what =
    Es fängt klein an, dann werden die Aufträge gefährlicher, dann kommen Drohungen. Das versprochene Geld kommt oft nicht. Einige Menschen sind dabei gestorben oder wurden verletzt. Aufhören können Sie bei jedem Schritt.
tasks-do =
    Das können Sie tun:
    • Antworten Sie nicht mehr. Sie müssen nichts erklären.
    • Machen Sie Screenshots, dann blockieren Sie die Person.
    • Nehmen Sie keine Pakete an und gehen Sie zu keinem Treffen.
    • Erzählen Sie es einem Menschen, dem Sie vertrauen.
    • Es ist schon etwas passiert? Sprechen Sie zuerst mit einer Anwältin oder einem Anwalt und dann mit der Polizei. Je früher, desto besser.
tasks-already = Ich habe Auftrag oder Paket
tasks-teen = Aufträge für Geld (unter 18)
tasks-lawyer = Anwältin oder Anwalt
tasks-numbers = Wichtige Nummern

begging-how =
    Sie werden gezwungen, auf der Straße um Geld zu bitten und es abzugeben? Sie müssen eine bestimmte Summe bringen, sonst gibt es Strafen oder nichts zu essen? So darf es nicht sein.
begging-know =
    Man hält Menschen mit Schulden fest oder droht ihrer Familie. Oft trifft es kranke Menschen, Menschen mit Behinderung und Kinder.
    Sie können um Hilfe bitten, auch wenn man Sie zum Stehlen gezwungen hat.
begging-do =
    Das können Sie tun:
    • Gehen Sie in eine Arztpraxis, eine Apotheke, einen Laden oder zum Personal am Bahnhof. Es gibt eine Karte, die Sie einfach zeigen, ohne ein Wort.
    • Merken Sie sich: Wo schlafen Sie? Wer bringt Sie und holt Sie ab? Welches Kennzeichen hat das Auto?
    • Sagen Sie diesen Leuten nicht, dass Sie weggehen möchten.
    • Ein Kind ist bei Ihnen? Sagen Sie das im ersten Satz.
begging-card = Karte zeigen
begging-cannot = Ich kann nicht sprechen
begging-lawyer = Anwältin oder Anwalt
begging-person = Mit einem Menschen sprechen
begging-numbers = Wichtige Nummern

# ---- unter achtzehn ----
teen-task-what =
    Jemand bietet dir Geld für das Foto eines Gebäudes, für ein Paket oder fürs Feuerlegen? So lassen Fremde andere das Gefährliche tun. Der Sicherheitsdienst der Ukraine sagt: Oft stehen russische Geheimdienste dahinter. Am Anfang ist der Auftrag leicht, dann wird es schlimmer. Das Geld kommt oft nicht.
teen-task-stop =
    Du kannst jetzt sofort aufhören. Auch wenn schon etwas passiert ist. Du musst diesen Leuten nichts erklären.
teen-task-do =
    Das kannst du tun:
    • Antworte nicht mehr.
    • Mach Screenshots. Lösch nichts.
    • Erzähl es einer erwachsenen Person, der du vertraust.
teen-task-line =
    Zu Hause ist es schwer zu sagen? Es gibt ein Telefon für Kinder und Jugendliche:
    { svc-ua-116111 } – in der Ukraine
    { svc-eu-116111 } – in vielen EU-Ländern
    Wann dort jemand antwortet, wissen wir nicht. Niemand hebt ab? Versuch eine andere Nummer oder sag es einer erwachsenen Person.
teen-task-already = Ich stecke drin, was nun?
teen-task-tell = Wie ich es Erwachsenen sage
teen-task-lines = Nummern für Jugendliche
teen-task-numbers = Wichtige Nummern

teen-stop-calm =
    Das gibt es: Man wird Schritt für Schritt hineingezogen. Vielen Jugendlichen geht es so. Je früher du aufhörst und es sagst, desto besser.
teen-stop-do =
    Das kannst du tun:
    • Mach den nächsten Schritt nicht. Geh zu keinem Treffen, auch nicht „zum letzten Mal“.
    • Ist das Paket bei dir? Öffne es nicht. Leg es hin, geh weit weg und ruf an: { svc-eu-112 }. In der Ukraine auch { svc-ua-102 }.
    • Droht dir jemand? Zahl nicht und mach nicht „noch einen Auftrag“. Damit will man nur, dass du nicht aufhörst.
    • Heb die Screenshots auf.
    • Du kannst es noch heute einer erwachsenen Person sagen.
teen-stop-next =
    Was danach kommt, wissen wir nicht und können wir nicht versprechen. Zur Polizei geht man leichter zusammen mit einer erwachsenen Person. Vorher kannst du eine Anwältin oder einen Anwalt fragen. Das ist manchmal kostenlos.
teen-stop-tell = Wie ich es Erwachsenen sage
teen-stop-lines = Nummern für Jugendliche
teen-stop-lawyer = Anwältin oder Anwalt
teen-stop-numbers = Wichtige Nummern

teen-tell-who =
    Wähl eine erwachsene Person, der du vertraust: Mama, Papa, Oma, eine Lehrerin, einen Trainer oder jemanden von der Schulberatung. Eine Person reicht.
teen-tell-words =
    Du kannst diesen Bildschirm zeigen. Oder du sagst:
    „Mir schreiben fremde Leute und ich habe Angst. Ich weiß nicht, wie ich aufhören kann. Bitte hör mir zu und schimpf nicht.“
    Das klappt nicht? Ruf das Telefon für Kinder und Jugendliche an:
    { svc-ua-116111 } – in der Ukraine
    { svc-eu-116111 } – in vielen EU-Ländern
    Wann dort jemand antwortet, wissen wir nicht. Niemand hebt ab? Versuch eine andere Nummer oder sprich mit einer anderen erwachsenen Person.
teen-tell-adult =
    Wenn das eine erwachsene Person liest: Hören Sie ruhig zu, schimpfen Sie nicht, löschen Sie nichts. Bewahren Sie Screenshots auf. Holen Sie sich anwaltlichen Rat und wenden Sie sich an die Polizei: { svc-ua-102 } in der Ukraine, { svc-eu-112 } in Europa.
teen-tell-lines = Nummern für Jugendliche
teen-tell-relative = Es geht um mein Kind
teen-tell-numbers = Wichtige Nummern

teen-photos-calm =
    Jemand will private Fotos von dir oder droht, sie zu zeigen? Das passiert Jungen und Mädchen. Man kann dir helfen, und du musst dich dafür nicht schämen.
teen-photos-do =
    Das kannst du tun:
    • Schick nichts mehr und zahl nichts.
    • Heb die Nachrichten und den Namen des Profils auf. Schick die Fotos selbst an niemanden weiter.
    • Hör auf zu antworten, dann blockiere die Person.
    • Sag es einer erwachsenen Person, der du vertraust.
teen-photos-tool =
    Es gibt den kostenlosen Dienst Take It Down. Er hilft, solche Fotos auf Seiten zu stoppen, die mitmachen. Das Foto bleibt auf deinem Handy. Nach dem Namen fragt man nicht. In verschlüsselten Chats wirkt er nicht.
teen-photos-page = Dienst Take It Down
teen-photos-tell = Wie ich es Erwachsenen sage
teen-photos-lines = Nummern für Jugendliche
teen-photos-numbers = Wichtige Nummern

teen-job-good =
    Du suchst einen Nebenjob? Gut ist, wenn man weiß, wer bezahlt und wofür. Wenn es einen Vertrag gibt. Wenn jemand zu Hause von dem Job weiß.
teen-job-no =
    Sag besser Nein, wenn:
    • man in Krypto für „leichte Aufträge“ zahlt;
    • man deine Bankkarte, ein Foto vom Pass oder vorher Geld will;
    • du ohne Lohn „zur Probe“ arbeiten sollst;
    • du niemandem davon erzählen sollst;
    • man dich ohne Eltern einlädt: ins Ausland, in ein Camp oder zu einem Casting.
teen-job-task = Aufträge für Geld
teen-job-card = Jemand will meine Bankkarte
teen-job-offer = Ein Angebot prüfen
teen-job-tell = Wie ich es Erwachsenen sage
teen-job-numbers = Wichtige Nummern

teen-card-what = Jemand will deine Bankkarte? Du kannst Nein sagen und musst nichts erklären.
teen-card-given =
    Die Karte haben sie schon? Sag es einer erwachsenen Person und ruft zusammen die Bank an, damit sie die Karte sperrt.
teen-card-tell = Wie ich es Erwachsenen sage
teen-card-lines = Nummern für Jugendliche
teen-card-numbers = Wichtige Nummern

teen-lawyer-who =
    Eine Anwältin oder ein Anwalt ist für dich da. Du kannst mit einer erwachsenen Person hingehen. Frag zuerst, ob alles unter euch bleibt.
teen-lawyer-ua =
    Du bist in der Ukraine? Dort gibt es kostenlose rechtliche Hilfe vom Staat: { svc-ua-legal-aid }
    Soweit wir wissen, ist dort { fact-ua-legal-hours } jemand da (Kyjiwer Zeit). Aus dem Ausland ist diese Nummer vielleicht nicht erreichbar.
teen-lawyer-abroad =
    Du bist im Ausland? An die ukrainische Stelle für rechtliche Hilfe kannst du kostenlos auf Telegram schreiben: { svc-ua-legal-aid-bot }
teen-lawyer-tell = Wie ich es Erwachsenen sage
teen-lawyer-lines = Nummern für Jugendliche
teen-lawyer-numbers = Wichtige Nummern

teen-lines-what =
    Hier hört man Kindern und Jugendlichen zu. Du kannst auch einfach nur reden. Frag zuerst, wer zuhört und ob du deinen Namen sagen musst.
teen-lines-numbers =
    { svc-ua-116111 } – in der Ukraine
    { svc-eu-116111 } – in vielen EU-Ländern
    Wann dort jemand antwortet, wissen wir nicht. Niemand hebt ab? Versuch eine andere Nummer oder sag es einer erwachsenen Person.
teen-lines-country =
    Wähl unten ein Land. Wenn wir dort kein Telefon für Kinder kennen, zeigen wir ein anderes. Frag, ob man dort Jugendlichen hilft.
teen-lines-tell = Wie ich es Erwachsenen sage
teen-lines-help = Wichtige Nummern

# ---- Internet ----
online-links-how =
    Man schreibt Ihnen von Geld vom Amt und schickt einen Link? Die Seite kann gefälscht sein. So etwas kommt sogar von Accounts von Bekannten.
online-links-do =
    Das können Sie tun:
    • Den Link nicht öffnen, sondern die Seite selbst suchen.
    • Nicht eingeben: Ablaufdatum der Karte, Code auf der Rückseite, PIN und Codes aus SMS.
    Ämter, die Geld auszahlen, fragen nicht nach solchen Codes.
online-links-after =
    Sie haben schon etwas eingegeben? Rufen Sie die Bank an und lassen Sie die Karte sperren. Dann ändern Sie die Passwörter.
online-links-accounts = Jemand war in meinem Account
online-links-money = Das Geld ist schon weg
online-links-offer = Ein Angebot prüfen
online-links-numbers = Wichtige Nummern

online-accounts-how =
    Sie glauben, jemand anderes ist in Ihrem Telegram? Das kann man prüfen.
online-accounts-do =
    Das können Sie tun:
    • Öffnen Sie die Einstellungen, dann „Geräte“. Entfernen Sie die Geräte, die nicht Ihnen gehören.
    • Ändern Sie das Passwort und schalten Sie die „zweistufige Bestätigung“ ein.
    • Machen Sie dasselbe mit E-Mail und anderen Accounts.
    • Sagen Sie niemandem Ihre Codes zum Anmelden.
online-accounts-care =
    Ein Mensch, vor dem Sie Angst haben, sieht in Ihr Handy? Er kann die Änderungen bemerken. Dann ist es sicherer, mit einem anderen Handy anzufangen oder erst um Rat zu fragen.
online-accounts-links = Seltsamer Link bekommen
online-accounts-photos = Man droht mir mit Fotos
online-accounts-hide = Chat leeren
online-accounts-numbers = Wichtige Nummern

photos-calm =
    Man droht, Ihre privaten Fotos oder Videos zu zeigen? Das passiert Erwachsenen, Frauen und Männern. Solche Leute hoffen, dass Sie sich schämen und schnell handeln. Sie können sich Zeit lassen.
photos-do =
    Das können Sie tun:
    • Zahlen Sie nicht und schicken Sie nichts Neues.
    • Bewahren Sie auf: die Nachrichten, den Namen des Profils und wohin Sie zahlen sollen.
    • Antworten Sie nicht mehr, dann blockieren Sie die Person.
    • Sagen Sie es einem Menschen, dem Sie vertrauen.
    • Wenden Sie sich an die Polizei.
photos-tool =
    Für Erwachsene gibt es den kostenlosen Dienst StopNCII. Er hilft, solche Fotos auf Seiten zu stoppen, die mitmachen. Das Foto selbst bleibt auf Ihrem Handy. Sind Sie auf dem Foto noch nicht achtzehn, gibt es einen anderen Dienst.
photos-page = Dienst StopNCII
photos-teen = Meine Fotos, ich bin unter 18
photos-lawyer = Anwältin oder Anwalt
photos-person = Mit einem Menschen sprechen
photos-numbers = Wichtige Nummern

online-locked-do =
    Dateien lassen sich nicht öffnen, und für den „Schlüssel“ will man Geld? Die niederländische Polizei rät, nicht zu zahlen. In der Ukraine zahlt man keine „Strafen“ über den Bildschirm. Fotografieren Sie den Bildschirm und heben Sie die Dateien auf. Manchmal kann man sie kostenlos öffnen: Europol empfiehlt die Seite No More Ransom.
online-locked-page = Seite No More Ransom
online-locked-money = Das Geld ist schon weg
online-locked-links = Seltsamer Link bekommen
online-locked-numbers = Wichtige Nummern

online-money-do =
    Das Geld ist schon überwiesen, aber Arbeit, Wohnung oder Ware gibt es nicht? Das passiert vielen Menschen. Rufen Sie die Bank an und sagen Sie, dass man Sie betrogen hat. Bewahren Sie Quittung, Nachrichten und Nummern auf. Wenden Sie sich an die Polizei.
online-money-links = Seltsamer Link bekommen
online-money-accounts = Jemand war in meinem Account
online-money-person = Mit einem Menschen sprechen
online-money-numbers = Wichtige Nummern
