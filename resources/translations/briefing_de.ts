<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Über Briefing</translation>
    </message>
    <message>
        <source>&amp;Accept draft</source>
        <translation>Entwurf &amp;annehmen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add articles…</source>
        <translation>&amp;Artikel hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Artikel</translation>
    </message>
    <message>
        <source>&amp;Assumption</source>
        <translation>&amp;Annahme</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>Jetzt &amp;sichern</translation>
    </message>
    <message>
        <source>&amp;Bottom line</source>
        <translation>&amp;Kernaussage</translation>
    </message>
    <message>
        <source>&amp;Check before sending</source>
        <translation>Vor dem Versand &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Chosen template</source>
        <translation>Ge&amp;wählte Vorlage</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Befehle …</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>K&amp;ommentar</translation>
    </message>
    <message>
        <source>&amp;Confirm guesses of this article</source>
        <translation>Vermutungen zu diesem Artikel be&amp;stätigen</translation>
    </message>
    <message>
        <source>&amp;Copy as e-mail body</source>
        <translation>Als E-Mail-Text &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy as quotation</source>
        <translation>Als &amp;Zitat kopieren</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>&amp;Angaben …</translation>
    </message>
    <message>
        <source>&amp;Duplicate template</source>
        <translation>Vorlage du&amp;plizieren</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Edit template…</source>
        <translation>Vorlage &amp;bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Entry</source>
        <translation>&amp;Eintrag</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Find in the library</source>
        <translation>In der Bibliothek &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Fit width</source>
        <translation>&amp;Seitenbreite</translation>
    </message>
    <message>
        <source>&amp;Gallery…</source>
        <translation>&amp;Galerie …</translation>
    </message>
    <message>
        <source>&amp;Gap</source>
        <translation>&amp;Lücke</translation>
    </message>
    <message>
        <source>&amp;Heading</source>
        <translation>Ü&amp;berschrift</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Verlauf …</translation>
    </message>
    <message>
        <source>&amp;Import template…</source>
        <translation>Vorlage &amp;importieren …</translation>
    </message>
    <message>
        <source>&amp;Indicator</source>
        <translation>&amp;Indikator</translation>
    </message>
    <message>
        <source>&amp;Judgement</source>
        <translation>&amp;Einschätzung</translation>
    </message>
    <message>
        <source>&amp;Keep this order</source>
        <translation>Diese Ordnung &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;Larger pages</source>
        <translation>&amp;Größere Seiten</translation>
    </message>
    <message>
        <source>&amp;Leave out of the story</source>
        <translation>Aus dem Text &amp;weglassen</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothek</translation>
    </message>
    <message>
        <source>&amp;Memo</source>
        <translation>&amp;Memo</translation>
    </message>
    <message>
        <source>&amp;Move to…</source>
        <translation>&amp;Verschieben nach …</translation>
    </message>
    <message>
        <source>&amp;New workspace…</source>
        <translation>&amp;Neue Arbeitsmappe …</translation>
    </message>
    <message>
        <source>&amp;Next edition</source>
        <translation>&amp;Nächste Ausgabe</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>&amp;Nächste Seite</translation>
    </message>
    <message>
        <source>&amp;Next place of the words</source>
        <translation>&amp;Nächste Stelle der Wörter</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>Arbeitsmappe ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Order of the entries</source>
        <translation>&amp;Reihenfolge der Einträge</translation>
    </message>
    <message>
        <source>&amp;Pages</source>
        <translation>&amp;Seiten</translation>
    </message>
    <message>
        <source>&amp;Paste text or page as article</source>
        <translation>Text oder Seite als Artikel &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation>&amp;Vorige Seite</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Lesen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Rename template…</source>
        <translation>Vorlage &amp;umbenennen …</translation>
    </message>
    <message>
        <source>&amp;Review guesses</source>
        <translation>Vermutungen &amp;durchsehen</translation>
    </message>
    <message>
        <source>&amp;Save as template…</source>
        <translation>Als Vorlage &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Show in the source</source>
        <translation>In der &amp;Quelle zeigen</translation>
    </message>
    <message>
        <source>&amp;Show in the text</source>
        <translation>Im &amp;Text zeigen</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Smaller pages</source>
        <translation>&amp;Kleinere Seiten</translation>
    </message>
    <message>
        <source>&amp;Take out of the library</source>
        <translation>Aus der Bibliothek &amp;nehmen</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Use this template</source>
        <translation>&amp;Diese Vorlage verwenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>A&amp;lso under…</source>
        <translation>Auch un&amp;ter …</translation>
    </message>
    <message>
        <source>A&amp;lternative</source>
        <translation>Al&amp;ternative</translation>
    </message>
    <message>
        <source>Ac&amp;tion</source>
        <translation>&amp;Maßnahme</translation>
    </message>
    <message>
        <source>Add a &amp;folder…</source>
        <translation>&amp;Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Add as sour&amp;ce of, or rest on it…</source>
        <translation>A&amp;ls Beleg anfügen oder darauf stützen …</translation>
    </message>
    <message>
        <source>By &amp;event</source>
        <translation>Nach &amp;Ereignis</translation>
    </message>
    <message>
        <source>By &amp;speaker</source>
        <translation>Nach &amp;Sprecher</translation>
    </message>
    <message>
        <source>By &amp;time</source>
        <translation>Nach &amp;Zeit</translation>
    </message>
    <message>
        <source>By o&amp;utlet</source>
        <translation>Nach &amp;Medium</translation>
    </message>
    <message>
        <source>C&amp;hoose memo…</source>
        <translation>Memo &amp;wählen …</translation>
    </message>
    <message>
        <source>C&amp;hosen text</source>
        <translation>Ge&amp;wählter Text</translation>
    </message>
    <message>
        <source>C&amp;lose workspace</source>
        <translation>Arbeitsmappe s&amp;chließen</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation>Farben des S&amp;ystems</translation>
    </message>
    <message>
        <source>Cop&amp;y the whole memo</source>
        <translation>&amp;Ganzes Memo kopieren</translation>
    </message>
    <message>
        <source>De&amp;lete template…</source>
        <translation>Vorlage &amp;löschen …</translation>
    </message>
    <message>
        <source>E&amp;dit details…</source>
        <translation>An&amp;gaben bearbeiten …</translation>
    </message>
    <message>
        <source>E&amp;xport template…</source>
        <translation>Vorlage e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Export as &amp;PDF</source>
        <translation>Als &amp;PDF exportieren</translation>
    </message>
    <message>
        <source>Export as &amp;Word</source>
        <translation>Als &amp;Word exportieren</translation>
    </message>
    <message>
        <source>Export e&amp;vidence pack</source>
        <translation>&amp;Belegpaket exportieren</translation>
    </message>
    <message>
        <source>Export op&amp;tions…</source>
        <translation>Export&amp;optionen …</translation>
    </message>
    <message>
        <source>File &amp;under a heading below it</source>
        <translation>&amp;Unter eine Überschrift darunter ablegen</translation>
    </message>
    <message>
        <source>File under heading &amp;1</source>
        <translation>Unter Überschrift &amp;1 ablegen</translation>
    </message>
    <message>
        <source>File under heading &amp;2</source>
        <translation>Unter Überschrift &amp;2 ablegen</translation>
    </message>
    <message>
        <source>File under heading &amp;3</source>
        <translation>Unter Überschrift &amp;3 ablegen</translation>
    </message>
    <message>
        <source>File under heading &amp;4</source>
        <translation>Unter Überschrift &amp;4 ablegen</translation>
    </message>
    <message>
        <source>File under heading &amp;5</source>
        <translation>Unter Überschrift &amp;5 ablegen</translation>
    </message>
    <message>
        <source>File under heading &amp;6</source>
        <translation>Unter Überschrift &amp;6 ablegen</translation>
    </message>
    <message>
        <source>File under heading &amp;7</source>
        <translation>Unter Überschrift &amp;7 ablegen</translation>
    </message>
    <message>
        <source>File under heading &amp;8</source>
        <translation>Unter Überschrift &amp;8 ablegen</translation>
    </message>
    <message>
        <source>File under heading &amp;9</source>
        <translation>Unter Überschrift &amp;9 ablegen</translation>
    </message>
    <message>
        <source>File under the su&amp;ggested heading</source>
        <translation>Unter der vor&amp;geschlagenen Überschrift ablegen</translation>
    </message>
    <message>
        <source>In the memo's o&amp;rder</source>
        <translation>In der O&amp;rdnung des Memos</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>Text &amp;größer</translation>
    </message>
    <message>
        <source>Lis&amp;t of statements</source>
        <translation>Lis&amp;te der Aussagen</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Move &amp;in</source>
        <translation>Nach &amp;innen</translation>
    </message>
    <message>
        <source>Move &amp;out</source>
        <translation>Nach au&amp;ßen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>N&amp;ormal text size</source>
        <translation>Text in n&amp;ormaler Größe</translation>
    </message>
    <message>
        <source>Next pa&amp;ne</source>
        <translation>Nächster &amp;Bereich</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Pa&amp;ge</source>
        <translation>&amp;Seite</translation>
    </message>
    <message>
        <source>Pr&amp;int…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Pre&amp;vious place of the words</source>
        <translation>&amp;Vorige Stelle der Wörter</translation>
    </message>
    <message>
        <source>Rea&amp;d a returned Word file…</source>
        <translation>Zurückgekommene Word-Datei &amp;lesen …</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Text &amp;kleiner</translation>
    </message>
    <message>
        <source>Show &amp;problems</source>
        <translation>&amp;Probleme anzeigen</translation>
    </message>
    <message>
        <source>Take &amp;back into the story</source>
        <translation>In den Text zu&amp;rückholen</translation>
    </message>
    <message>
        <source>Take in what is cut o&amp;ff</source>
        <translation>A&amp;bgeschnittenes dazunehmen</translation>
    </message>
    <message>
        <source>Take with &amp;all sources</source>
        <translation>Mit &amp;allen Quellen übernehmen</translation>
    </message>
    <message>
        <source>Try the &amp;sample</source>
        <translation>&amp;Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Untitled memo</source>
        <translation>Memo ohne Titel</translation>
    </message>
</context>
<context>
    <name>Carrier</name>
    <message>
        <source>%1 origins</source>
        <translation>%1 Ursprünge</translation>
    </message>
    <message>
        <source>%1 sources</source>
        <translation>%1 Quellen</translation>
    </message>
    <message>
        <source>%1 statements</source>
        <translation>%1 Aussagen</translation>
    </message>
    <message>
        <source>1 origin</source>
        <translation>1 Ursprung</translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>1 Quelle</translation>
    </message>
    <message>
        <source>para.</source>
        <translation>Abs.</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>%1 and %2 kept</source>
        <translation>%1 und %2 beibehalten</translation>
    </message>
    <message>
        <source>%1 headings</source>
        <translation>%1 Überschriften</translation>
    </message>
    <message>
        <source>%1 headings are kept after the template's own</source>
        <translation>%1 Überschriften bleiben, hinter denen der Vorlage</translation>
    </message>
    <message>
        <source>%1 statements</source>
        <translation>%1 Aussagen</translation>
    </message>
    <message>
        <source>1 heading</source>
        <translation>1 Überschrift</translation>
    </message>
    <message>
        <source>1 heading is kept after the template's own</source>
        <translation>1 Überschrift bleibt, hinter denen der Vorlage</translation>
    </message>
    <message>
        <source>1 statement</source>
        <translation>1 Aussage</translation>
    </message>
    <message>
        <source>Fields are kept, not printed</source>
        <translation>Felder bleiben erhalten, werden nicht gedruckt</translation>
    </message>
    <message>
        <source>Judgements are kept, not printed</source>
        <translation>Einschätzungen bleiben erhalten, werden nicht gedruckt</translation>
    </message>
    <message>
        <source>Judgements go to their headings</source>
        <translation>Einschätzungen kommen unter ihre Überschriften</translation>
    </message>
    <message>
        <source>Judgements move in front of the facts</source>
        <translation>Einschätzungen rücken vor die Fakten</translation>
    </message>
    <message>
        <source>New, empty: %1</source>
        <translation>Neu, leer: %1</translation>
    </message>
    <message>
        <source>Printed last: %1</source>
        <translation>Zuletzt gedruckt: %1</translation>
    </message>
    <message>
        <source>The bottom line is kept, not printed</source>
        <translation>Die Kernaussage bleibt erhalten, wird nicht gedruckt</translation>
    </message>
    <message>
        <source>The source summary is kept, not printed</source>
        <translation>Die Quellenlage bleibt erhalten, wird nicht gedruckt</translation>
    </message>
    <message>
        <source>The template has no marking %1</source>
        <translation>Die Vorlage kennt die Einstufung %1 nicht</translation>
    </message>
    <message>
        <source>Word files wear the house form; PDF and the pages here do not</source>
        <translation>Word-Dateien tragen die Hausvorlage; PDF und die Seiten hier nicht</translation>
    </message>
    <message>
        <source>“%1” is required and empty</source>
        <translation>„%1“ ist verlangt und leer</translation>
    </message>
</context>
<context>
    <name>ChecksPanel</name>
    <message>
        <source>%1 things to check</source>
        <translation>%1 Punkte zu prüfen</translation>
    </message>
    <message>
        <source>1 thing to check</source>
        <translation>1 Punkt zu prüfen</translation>
    </message>
    <message>
        <source>Check before sending</source>
        <translation>Vor dem Versand prüfen</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>Liste schließen</translation>
    </message>
    <message>
        <source>Nothing to check: ready to send</source>
        <translation>Nichts zu prüfen: bereit zum Versand</translation>
    </message>
    <message>
        <source>Things to check</source>
        <translation>Zu prüfende Punkte</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Nothing here holds “%1”.</source>
        <translation>Nichts hier enthält „%1“.</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation>Hier ist nichts.</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
</context>
<context>
    <name>CollationBody</name>
    <message>
        <source>%1 origins</source>
        <translation>%1 Ursprünge</translation>
    </message>
    <message>
        <source>%1 outlets</source>
        <translation>%1 Medien</translation>
    </message>
    <message>
        <source>%1 outlets, rendered differently</source>
        <translation>%1 Medien, verschieden wiedergegeben</translation>
    </message>
    <message>
        <source>1 origin</source>
        <translation>1 Ursprung</translation>
    </message>
    <message>
        <source>Drag all of it as one entry</source>
        <translation>Alles als einen Eintrag ziehen</translation>
    </message>
</context>
<context>
    <name>CommandModel</name>
    <message>
        <source>Nothing like this can be done now</source>
        <translation>So etwas lässt sich gerade nicht tun</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Schreiben Sie, was Sie tun möchten</translation>
    </message>
</context>
<context>
    <name>ConfirmBar</name>
    <message>
        <source>%1 statements stand unchanged in this newer text. Cite them from here?</source>
        <translation>%1 Aussagen stehen unverändert in dieser neueren Fassung. Von hier zitieren?</translation>
    </message>
    <message>
        <source>%1 statements to confirm</source>
        <translation>%1 Aussagen zu bestätigen</translation>
    </message>
    <message>
        <source>1 statement stands unchanged in this newer text. Cite it from here?</source>
        <translation>1 Aussage steht unverändert in dieser neueren Fassung. Von hier zitieren?</translation>
    </message>
    <message>
        <source>1 statement to confirm</source>
        <translation>1 Aussage zu bestätigen</translation>
    </message>
    <message>
        <source>As cited</source>
        <translation>Wie zitiert</translation>
    </message>
    <message>
        <source>In the newer text it does not stand</source>
        <translation>In der neueren Fassung steht sie nicht</translation>
    </message>
    <message>
        <source>In the newer text it stands elsewhere</source>
        <translation>In der neueren Fassung steht sie an anderer Stelle</translation>
    </message>
    <message>
        <source>In the newer text it stands more than once; here first</source>
        <translation>In der neueren Fassung steht sie mehrmals; hier zuerst</translation>
    </message>
    <message>
        <source>In the newer text, in other words: Y cites these</source>
        <translation>Im neueren Text mit anderen Worten: Y zitiert diese</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Statements to confirm</source>
        <translation>Aussagen zu bestätigen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
</context>
<context>
    <name>Confirmations</name>
    <message>
        <source>Cite the newer text</source>
        <translation>Neuere Fassung zitieren</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source> (para. %1)</source>
        <translation> (Abs. %1)</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> und %1 weitere</translation>
    </message>
    <message>
        <source> in %1</source>
        <translation> in %1</translation>
    </message>
    <message>
        <source>"%1" has "%2": write two entries</source>
        <translation>„%1“ hat „%2“: schreiben Sie zwei Einträge</translation>
    </message>
    <message>
        <source>"%1" has %2 statements; %3 are only counted</source>
        <translation>„%1“ hat %2 Aussagen; %3 werden nur gezählt</translation>
    </message>
    <message>
        <source>"%1" has none of the keys %2%3</source>
        <translation>„%1“ hat keinen der Schlüssel %2%3</translation>
    </message>
    <message>
        <source>"%1" is missing%2</source>
        <translation>„%1“ fehlt%2</translation>
    </message>
    <message>
        <source>"%1" is neither true nor false</source>
        <translation>„%1“ ist weder true noch false</translation>
    </message>
    <message>
        <source>"%1" is no TLP marking; they are %2%3</source>
        <translation>„%1“ ist keine TLP-Einstufung; es gibt %2%3</translation>
    </message>
    <message>
        <source>"%1" is no colour; write it as #1B365D</source>
        <translation>„%1“ ist keine Farbe; schreiben Sie sie wie #1B365D</translation>
    </message>
    <message>
        <source>"%1" is no language tag</source>
        <translation>„%1“ ist kein Sprachkürzel</translation>
    </message>
    <message>
        <source>"%1" is no short name (a-z, 0-9, hyphens)</source>
        <translation>„%1“ ist kein Kurzname (a–z, 0–9, Bindestriche)</translation>
    </message>
    <message>
        <source>"%1" is no whole number, %2 or more</source>
        <translation>„%1“ ist keine ganze Zahl ab %2</translation>
    </message>
    <message>
        <source>"%1" is no whole number, %2 to %3</source>
        <translation>„%1“ ist keine ganze Zahl von %2 bis %3</translation>
    </message>
    <message>
        <source>"%1" is none of %2%3</source>
        <translation>„%1“ ist keines von %2%3</translation>
    </message>
    <message>
        <source>"%1" is not among the events%2</source>
        <translation>„%1“ ist nicht unter den Ereignissen%2</translation>
    </message>
    <message>
        <source>"%1" stands twice in %2</source>
        <translation>„%1“ steht zweimal in %2</translation>
    </message>
    <message>
        <source>"%1" takes %2, not a list; put text that begins with a bracket in quotes</source>
        <translation>„%1“ nimmt %2, keine Liste; setzen Sie Text, der mit einer Klammer beginnt, in Anführungszeichen</translation>
    </message>
    <message>
        <source>"%1" takes %2, not keys; put text that begins with a bracket in quotes</source>
        <translation>„%1“ nimmt %2, keine Schlüssel; setzen Sie Text, der mit einer Klammer beginnt, in Anführungszeichen</translation>
    </message>
    <message>
        <source>"%1" takes a list</source>
        <translation>„%1“ nimmt eine Liste</translation>
    </message>
    <message>
        <source>"%1" takes keys with values</source>
        <translation>„%1“ nimmt Schlüssel mit Werten</translation>
    </message>
    <message>
        <source>"%1" takes keys with values (%2)</source>
        <translation>„%1“ nimmt Schlüssel mit Werten (%2)</translation>
    </message>
    <message>
        <source>%1 (edition %2)</source>
        <translation>%1 (Ausgabe %2)</translation>
    </message>
    <message>
        <source>%1 attachments were not opened.</source>
        <translation>%1 Anhänge wurden nicht geöffnet.</translation>
    </message>
    <message>
        <source>%1 begins the ids of several articles: %2.</source>
        <translation>Mit %1 beginnen die Kennungen mehrerer Artikel: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be made: %2.</source>
        <translation>%1 lässt sich nicht anlegen: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be opened or written here (%2). Check that it exists and that you may write it and its folder.</source>
        <translation>%1 lässt sich hier nicht öffnen oder schreiben (%2). Prüfen Sie, ob es die Datei gibt und ob Sie sie und ihren Ordner schreiben dürfen.</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>%1 carries no manifest: it is no export of this program, or another program took the manifest out.</source>
        <translation>%1 enthält kein Manifest: Das ist kein Export dieses Programms, oder ein anderes Programm hat das Manifest entfernt.</translation>
    </message>
    <message>
        <source>%1 carries no manifest: it is no export of this program, or another program took the manifest out. Nothing was taken from it.</source>
        <translation>%1 enthält kein Manifest: Das ist kein Export dieses Programms, oder ein anderes Programm hat das Manifest entfernt. Nichts wurde daraus übernommen.</translation>
    </message>
    <message>
        <source>%1 could not be read or written (%2); this step was not made. Check that its drive is connected and has room, then try again.</source>
        <translation>%1 ließ sich nicht lesen oder schreiben (%2); dieser Schritt wurde nicht getan. Prüfen Sie, ob das Laufwerk angeschlossen ist und Platz hat, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 does not lie beside %2; put the file there</source>
        <translation>%1 liegt nicht neben %2; legen Sie die Datei dorthin</translation>
    </message>
    <message>
        <source>%1 has lost its note (%2)</source>
        <translation>%1 hat seine Anmerkung verloren (%2)</translation>
    </message>
    <message>
        <source>%1 has no letter or digit that a file name could be made of.</source>
        <translation>%1 hat keinen Buchstaben und keine Ziffer für einen Dateinamen.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 is a database of another program, not a workspace.</source>
        <translation>%1 ist eine Datenbank eines anderen Programms, keine Arbeitsmappe.</translation>
    </message>
    <message>
        <source>%1 is a draft; accept or remove it before exporting.</source>
        <translation>%1 ist ein Entwurf; nehmen Sie ihn vor dem Export an, oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>%1 is a folder; name the workspace file in it.</source>
        <translation>%1 ist ein Ordner; nennen Sie die Arbeitsmappe darin.</translation>
    </message>
    <message>
        <source>%1 is altered (%2)</source>
        <translation>%1 ist verändert (%2)</translation>
    </message>
    <message>
        <source>%1 is being written by another program; nothing was changed. Try again in a moment, or close the other program.</source>
        <translation>Ein anderes Programm schreibt gerade in %1; nichts wurde geändert. Versuchen Sie es gleich noch einmal, oder schließen Sie das andere Programm.</translation>
    </message>
    <message>
        <source>%1 is empty; it is no workspace.</source>
        <translation>%1 ist leer; das ist keine Arbeitsmappe.</translation>
    </message>
    <message>
        <source>%1 is missing (%2)</source>
        <translation>%1 fehlt (%2)</translation>
    </message>
    <message>
        <source>%1 is neither solid, dotted, dashed nor a colour</source>
        <translation>%1 ist weder solid, dotted, dashed noch eine Farbe</translation>
    </message>
    <message>
        <source>%1 is no colour; write it as #1B365D</source>
        <translation>%1 ist keine Farbe; schreiben Sie sie wie #1B365D</translation>
    </message>
    <message>
        <source>%1 is no date; write 2021-12-31 or 2021-12-31T04:08+03:00</source>
        <translation>%1 ist kein Datum; schreiben Sie 2021-12-31 oder 2021-12-31T04:08+03:00</translation>
    </message>
    <message>
        <source>%1 is no file; it is a folder, a device or a pipe.</source>
        <translation>%1 ist keine Datei, sondern ein Ordner, ein Gerät oder eine Pipe.</translation>
    </message>
    <message>
        <source>%1 is no length; write a number with its unit: 12pt, 25mm</source>
        <translation>%1 ist keine Länge; schreiben Sie eine Zahl mit Einheit: 12pt, 25mm</translation>
    </message>
    <message>
        <source>%1 is no offset from UTC</source>
        <translation>%1 ist kein Abstand zu UTC</translation>
    </message>
    <message>
        <source>%1 is no path</source>
        <translation>%1 ist kein Pfad</translation>
    </message>
    <message>
        <source>%1 is no workspace, or it is damaged (%2). Open one of its backups.</source>
        <translation>%1 ist keine Arbeitsmappe oder beschädigt (%2). Öffnen Sie eine ihrer Sicherungen.</translation>
    </message>
    <message>
        <source>%1 is none of %2</source>
        <translation>%1 ist keines von %2</translation>
    </message>
    <message>
        <source>%1 is none of A to F</source>
        <translation>%1 ist keines von A bis F</translation>
    </message>
    <message>
        <source>%1 is not as this program wrote it: another program saved it, or it has a form, a style or a script of its own, and what a reader sees cannot be told from it. briefing open rebuilds the memo from it; export that again.</source>
        <translation>%1 ist nicht so, wie dieses Programm es geschrieben hat: Ein anderes Programm hat es gespeichert, oder es hat eine Form, eine Formatierung oder ein Skript von anderer Hand, und was ein Leser sieht, lässt sich daraus nicht erkennen. briefing open stellt das Memo daraus wieder her; exportieren Sie dieses neu.</translation>
    </message>
    <message>
        <source>%1 is not built as a workspace must be (%2); somebody changed it outside this program. It is not opened. Open one of its backups.</source>
        <translation>%1 ist nicht aufgebaut wie eine Arbeitsmappe (%2); jemand hat die Datei außerhalb dieses Programms geändert. Sie wird nicht geöffnet. Öffnen Sie eine ihrer Sicherungen.</translation>
    </message>
    <message>
        <source>%1 is open for reading only; nothing was changed.</source>
        <translation>%1 ist nur zum Lesen geöffnet; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 is there already; name a new file for what is saved.</source>
        <translation>%1 gibt es schon; nennen Sie eine neue Datei für das Gerettete.</translation>
    </message>
    <message>
        <source>%1 is too large; at most %2 MB are read.</source>
        <translation>%1 ist zu groß; höchstens %2 MB werden gelesen.</translation>
    </message>
    <message>
        <source>%1 is too short for an article; give at least %2 characters of its id.</source>
        <translation>%1 ist zu kurz für einen Artikel; nennen Sie mindestens %2 Zeichen seiner Kennung.</translation>
    </message>
    <message>
        <source>%1 on %2, in the colour of its background</source>
        <translation>%1 auf %2, in der Farbe des Hintergrunds</translation>
    </message>
    <message>
        <source>%1 pages, %2 more than %3</source>
        <translation>%1 Seiten, %2 mehr als %3</translation>
    </message>
    <message>
        <source>%1 pt high</source>
        <translation>%1 pt hoch</translation>
    </message>
    <message>
        <source>%1 ships with the program; copy it first.</source>
        <translation>%1 gehört zum Programm; legen Sie zuerst eine Kopie an.</translation>
    </message>
    <message>
        <source>%1 ships with the program; duplicate it to change it.</source>
        <translation>%1 gehört zum Programm; duplizieren Sie sie, um sie zu ändern.</translation>
    </message>
    <message>
        <source>%1 stands more often than the memo has it (%2)</source>
        <translation>%1 steht öfter da, als das Memo es hat (%2)</translation>
    </message>
    <message>
        <source>%1 takes keys with values (%2)</source>
        <translation>%1 nimmt Schlüssel mit Werten (%2)</translation>
    </message>
    <message>
        <source>%1 was deleted, moved or replaced by another program while it was open; nothing more is written to it. Save a copy of what is open here to a new place, or open the file that is now at %2.</source>
        <translation>%1 wurde von einem anderen Programm gelöscht, verschoben oder ersetzt, während es geöffnet war; dorthin wird nichts mehr geschrieben. Sichern Sie eine Kopie dessen, was hier offen ist, an einem neuen Ort, oder öffnen Sie die Datei, die jetzt unter %2 liegt.</translation>
    </message>
    <message>
        <source>%1 was made by a later version of this program (workspace version %2, this program knows %3). Update the program to open it.</source>
        <translation>%1 stammt von einer neueren Version dieses Programms (Arbeitsmappe Version %2, dieses Programm kennt %3). Aktualisieren Sie das Programm, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>%1 was made by an earlier version; open it for writing once to bring it up to date (a backup is made first).</source>
        <translation>%1 stammt von einer früheren Version; öffnen Sie die Datei einmal zum Schreiben, um sie auf den neuen Stand zu bringen (vorher entsteht eine Sicherung).</translation>
    </message>
    <message>
        <source>%1 was moved or replaced while it was being opened; nothing was read or written. Open it again.</source>
        <translation>%1 wurde beim Öffnen verschoben oder ersetzt; nichts wurde gelesen oder geschrieben. Öffnen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 was not written: %2. What stood there before is untouched.</source>
        <translation>%1 wurde nicht geschrieben: %2. Was vorher dort stand, ist unberührt.</translation>
    </message>
    <message>
        <source>%1 words, %2 more than %3</source>
        <translation>%1 Wörter, %2 mehr als %3</translation>
    </message>
    <message>
        <source>%1 would not carry its quotations unchanged: %2.</source>
        <translation>%1 enthielte die Zitate nicht unverändert: %2.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>%1: there is no entry "%2"%3</source>
        <translation>%1: einen Eintrag „%2“ gibt es nicht%3</translation>
    </message>
    <message>
        <source>%1: this quotation stands outside the story</source>
        <translation>%1: dieses Zitat steht außerhalb des Berichts</translation>
    </message>
    <message>
        <source>%1; what has changed is not printed</source>
        <translation>%1; was sich geändert hat, wird nicht gedruckt</translation>
    </message>
    <message>
        <source>%1; write %2</source>
        <translation>%1; schreiben Sie %2</translation>
    </message>
    <message>
        <source>%2 places in the file cannot be read as %1 text and show as �.</source>
        <translation>%2 Stellen der Datei lassen sich nicht als %1-Text lesen und erscheinen als �.</translation>
    </message>
    <message>
        <source>1 attachment was not opened.</source>
        <translation>1 Anhang wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>; did you mean "%1"?</source>
        <translation>; meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>; the articles are %1</source>
        <translation>; die Artikel sind %1</translation>
    </message>
    <message>
        <source>; the keys here are %1</source>
        <translation>; die Schlüssel sind hier %1</translation>
    </message>
    <message>
        <source>; the nearest are %1</source>
        <translation>; die nächsten sind %1</translation>
    </message>
    <message>
        <source>; there are no articles yet</source>
        <translation>; noch gibt es keine Artikel</translation>
    </message>
    <message>
        <source>A heading cannot take the place of an entry, nor the other way.</source>
        <translation>Eine Überschrift kann nicht an die Stelle eines Eintrags treten, noch umgekehrt.</translation>
    </message>
    <message>
        <source>A template needs a name.</source>
        <translation>Eine Vorlage braucht einen Namen.</translation>
    </message>
    <message>
        <source>Add article</source>
        <translation>Artikel hinzufügen</translation>
    </message>
    <message>
        <source>Add articles</source>
        <translation>Artikel hinzufügen</translation>
    </message>
    <message>
        <source>Add the articles of %1</source>
        <translation>Artikel von %1 hinzufügen</translation>
    </message>
    <message>
        <source>An empty path leads to the memo itself, which has no place in it.</source>
        <translation>Ein leerer Pfad führt zum Memo selbst, das in sich keinen Platz hat.</translation>
    </message>
    <message>
        <source>An entry has nothing below it.</source>
        <translation>Unter einem Eintrag steht nichts.</translation>
    </message>
    <message>
        <source>Article %1 in %2 is damaged: it no longer matches its hash. Take it from a backup, or add its file to a new workspace.</source>
        <translation>Artikel %1 in %2 ist beschädigt: Er passt nicht mehr zu seiner Prüfsumme. Nehmen Sie ihn aus einer Sicherung, oder fügen Sie seine Datei einer neuen Arbeitsmappe hinzu.</translation>
    </message>
    <message>
        <source>At its head, %1: %2.</source>
        <translation>Im Kopf, %1: %2.</translation>
    </message>
    <message>
        <source>Correct source</source>
        <translation>Quelle berichtigen</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>Gerät oder Datei in Gebrauch</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>Ordner nicht leer</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>Speicherkontingent erschöpft</translation>
    </message>
    <message>
        <source>Edition %1</source>
        <translation>Ausgabe %1</translation>
    </message>
    <message>
        <source>Edition %1 is there already; choose it under Memo.</source>
        <translation>Ausgabe %1 gibt es schon; wählen Sie sie unter Memo.</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>Entry %1 stands in the opening of “%2”, which takes one bottom line and then judgements; move it under a heading.</source>
        <translation>Eintrag %1 steht am Anfang von „%2“, wo eine Kernaussage und dann Einschätzungen stehen; verschieben Sie ihn unter eine Überschrift.</translation>
    </message>
    <message>
        <source>Entry %1 would repeat %2, which is a repeat itself.</source>
        <translation>Eintrag %1 würde %2 wiederholen, der selbst eine Wiederholung ist.</translation>
    </message>
    <message>
        <source>Entry %1 would repeat %2, which is not in the memo.</source>
        <translation>Eintrag %1 würde %2 wiederholen, den das Memo nicht hat.</translation>
    </message>
    <message>
        <source>Entry %1: “%2…” does not stand in its article (%3); take the quotation anew.</source>
        <translation>Eintrag %1: „%2 …“ steht nicht in seinem Artikel (%3); übernehmen Sie das Zitat neu.</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>Datei ist schon vorhanden</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>Dateiname zu lang</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>Datei zu groß</translation>
    </message>
    <message>
        <source>Headings go %1 levels deep, and no deeper.</source>
        <translation>Überschriften gehen %1 Ebenen tief und nicht tiefer.</translation>
    </message>
    <message>
        <source>Hidden characters stand inside words: %1 words are not found by search.</source>
        <translation>In Wörtern stehen verborgene Zeichen: %1 Wörter findet die Suche nicht.</translation>
    </message>
    <message>
        <source>Hidden characters stand inside words: a word is not found by search.</source>
        <translation>In einem Wort stehen verborgene Zeichen: Die Suche findet es nicht.</translation>
    </message>
    <message>
        <source>Hidden characters turn the direction of the text: it may read otherwise.</source>
        <translation>Verborgene Zeichen kehren die Schreibrichtung um: Der Text kann anders zu lesen sein.</translation>
    </message>
    <message>
        <source>House form %1: a picture (%2) may tell who made it, when and with what, and cannot be cleaned of that. Save the picture as PNG and put it in again.</source>
        <translation>Hausvorlage %1: Ein Bild (%2) kann verraten, wer es wann und womit gemacht hat, und lässt sich davon nicht säubern. Speichern Sie das Bild als PNG und fügen Sie es neu ein.</translation>
    </message>
    <message>
        <source>House form %1: a picture of %2 by %3 pixels is too large. Make it smaller.</source>
        <translation>Hausvorlage %1: Ein Bild von %2 mal %3 Pixeln ist zu groß. Verkleinern Sie es.</translation>
    </message>
    <message>
        <source>House form %1: it can hold macros. Save it in Word as .docx or .dotx and use that.</source>
        <translation>Hausvorlage %1: Sie kann Makros enthalten. Speichern Sie sie in Word als .docx oder .dotx, und verwenden Sie diese.</translation>
    </message>
    <message>
        <source>House form %1: it cannot be read as a Word file. Save it again in Word as “Word Document (.docx)”.</source>
        <translation>Hausvorlage %1: Sie lässt sich nicht als Word-Datei lesen. Speichern Sie sie in Word neu als „Word-Dokument (.docx)“.</translation>
    </message>
    <message>
        <source>House form %1: it declares XML entities, which no Word file needs.</source>
        <translation>Hausvorlage %1: Sie erklärt XML-Entitäten, die keine Word-Datei braucht.</translation>
    </message>
    <message>
        <source>House form %1: it holds a part twice or an encrypted part.</source>
        <translation>Hausvorlage %1: Sie enthält einen Teil zweimal oder einen verschlüsselten Teil.</translation>
    </message>
    <message>
        <source>House form %1: it is damaged. Save it again in Word.</source>
        <translation>Hausvorlage %1: Sie ist beschädigt. Speichern Sie sie in Word neu.</translation>
    </message>
    <message>
        <source>House form %1: it is encrypted or an old .doc file. Save it in Word as .docx, without a password.</source>
        <translation>Hausvorlage %1: Sie ist verschlüsselt oder eine alte .doc-Datei. Speichern Sie sie in Word als .docx ohne Kennwort.</translation>
    </message>
    <message>
        <source>House form %1: it is no Word document or template.</source>
        <translation>Hausvorlage %1: Sie ist weder Word-Dokument noch Word-Vorlage.</translation>
    </message>
    <message>
        <source>House form %1: it is no Word file, or damaged.</source>
        <translation>Hausvorlage %1: Sie ist keine Word-Datei oder beschädigt.</translation>
    </message>
    <message>
        <source>House form %1: it unpacks to more than 50 MB or 2,000 parts.</source>
        <translation>Hausvorlage %1: Entpackt sind es mehr als 50 MB oder 2.000 Teile.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 einlesen</translation>
    </message>
    <message>
        <source>Import memo</source>
        <translation>Memo einlesen</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>Install a font for %1, such as %2 (on Debian and Ubuntu: %3)</source>
        <translation>Installieren Sie eine Schrift für %1, etwa %2 (auf Debian und Ubuntu: %3)</translation>
    </message>
    <message>
        <source>Install a font that holds these characters</source>
        <translation>Installieren Sie eine Schrift mit diesen Zeichen</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>Ist ein Ordner</translation>
    </message>
    <message>
        <source>It cannot be read: %1.</source>
        <translation>Die Datei lässt sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>It declares a document type (DTD); no Word file does, and it can hide text.</source>
        <translation>Die Datei erklärt einen Dokumenttyp (DTD); das tut keine Word-Datei, und es kann Text verbergen.</translation>
    </message>
    <message>
        <source>It has %1 pages; at most %2 are read.</source>
        <translation>Die Datei hat %1 Seiten; höchstens %2 werden gelesen.</translation>
    </message>
    <message>
        <source>It holds %1 MB; at most %2 MB are read.</source>
        <translation>Die Datei hat %1 MB; höchstens %2 MB werden gelesen.</translation>
    </message>
    <message>
        <source>It holds characters that no text may hold, such as NUL; they show as �.</source>
        <translation>Die Datei enthält Zeichen, die in keinem Text stehen dürfen, etwa NUL; sie erscheinen als �.</translation>
    </message>
    <message>
        <source>It holds more than %1 messages or parts in each other.</source>
        <translation>Die Datei enthält mehr als %1 ineinander steckende Nachrichten oder Teile.</translation>
    </message>
    <message>
        <source>It holds more than %1 parts.</source>
        <translation>Die Datei enthält mehr als %1 Teile.</translation>
    </message>
    <message>
        <source>It holds no text.</source>
        <translation>Die Datei enthält keinen Text.</translation>
    </message>
    <message>
        <source>It holds no text; attachments are not opened.</source>
        <translation>Die Datei enthält keinen Text; Anhänge werden nicht geöffnet.</translation>
    </message>
    <message>
        <source>It holds no text; it may be a scan. Have its text recognised (OCR) and add it again.</source>
        <translation>Die Datei enthält keinen Text; sie ist vielleicht ein Scan. Lassen Sie den Text erkennen (OCR), und fügen Sie sie neu hinzu.</translation>
    </message>
    <message>
        <source>It holds no web page.</source>
        <translation>Die Datei enthält keine Webseite.</translation>
    </message>
    <message>
        <source>It holds the same part twice; such a file shows each program another text.</source>
        <translation>Die Datei enthält denselben Teil zweimal; sie zeigt jedem Programm einen anderen Text.</translation>
    </message>
    <message>
        <source>It holds tracked changes; its text is read as if all of them were accepted.</source>
        <translation>Die Datei enthält nachverfolgte Änderungen; ihr Text gilt so, als wären alle angenommen.</translation>
    </message>
    <message>
        <source>It is a GIF picture, not an article.</source>
        <translation>Das ist ein GIF-Bild, kein Artikel.</translation>
    </message>
    <message>
        <source>It is a JPEG picture, not an article.</source>
        <translation>Das ist ein JPEG-Bild, kein Artikel.</translation>
    </message>
    <message>
        <source>It is a PNG picture, not an article.</source>
        <translation>Das ist ein PNG-Bild, kein Artikel.</translation>
    </message>
    <message>
        <source>It is a Pages document; export it as Word or PDF.</source>
        <translation>Das ist ein Pages-Dokument; exportieren Sie es als Word oder PDF.</translation>
    </message>
    <message>
        <source>It is a Safari web archive; save the page as HTML or PDF.</source>
        <translation>Das ist ein Webarchiv von Safari; speichern Sie die Seite als HTML oder PDF.</translation>
    </message>
    <message>
        <source>It is a Word file with macros; save it as .docx.</source>
        <translation>Das ist eine Word-Datei mit Makros; speichern Sie sie als .docx.</translation>
    </message>
    <message>
        <source>It is a database, not an article.</source>
        <translation>Das ist eine Datenbank, kein Artikel.</translation>
    </message>
    <message>
        <source>It is a device or a pipe, not a file.</source>
        <translation>Das ist ein Gerät oder eine Pipe, keine Datei.</translation>
    </message>
    <message>
        <source>It is a folder, not a file.</source>
        <translation>Das ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>It is a link that leads back to itself.</source>
        <translation>Das ist eine Verknüpfung, die auf sich selbst zurückführt.</translation>
    </message>
    <message>
        <source>It is a link; add what it points to.</source>
        <translation>Das ist eine Verknüpfung; fügen Sie hinzu, worauf sie zeigt.</translation>
    </message>
    <message>
        <source>It is a memo that this program made: what it quotes has sources of its own. Cite those.</source>
        <translation>Das ist ein Memo aus diesem Programm: Was es zitiert, hat eigene Quellen. Zitieren Sie diese.</translation>
    </message>
    <message>
        <source>It is a picture, sound or video file, not an article.</source>
        <translation>Das ist eine Bild-, Ton- oder Videodatei, kein Artikel.</translation>
    </message>
    <message>
        <source>It is a presentation; export it as PDF.</source>
        <translation>Das ist eine Präsentation; exportieren Sie sie als PDF.</translation>
    </message>
    <message>
        <source>It is a program, not an article.</source>
        <translation>Das ist ein Programm, kein Artikel.</translation>
    </message>
    <message>
        <source>It is a spreadsheet, not an article.</source>
        <translation>Das ist eine Tabelle, kein Artikel.</translation>
    </message>
    <message>
        <source>It is a strict Open XML file; save it as an ordinary .docx.</source>
        <translation>Das ist eine Datei im strikten Open-XML-Format; speichern Sie sie als gewöhnliche .docx.</translation>
    </message>
    <message>
        <source>It is an OpenDocument file or an e-book; save it as .docx.</source>
        <translation>Das ist eine OpenDocument-Datei oder ein E-Book; speichern Sie sie als .docx.</translation>
    </message>
    <message>
        <source>It is an OpenDocument text; save it as .docx in LibreOffice.</source>
        <translation>Das ist ein OpenDocument-Text; speichern Sie ihn in LibreOffice als .docx.</translation>
    </message>
    <message>
        <source>It is an Outlook message; save it as .eml or text.</source>
        <translation>Das ist eine Outlook-Nachricht; speichern Sie sie als .eml oder Text.</translation>
    </message>
    <message>
        <source>It is an RTF file; save it as .docx in Word or LibreOffice.</source>
        <translation>Das ist eine RTF-Datei; speichern Sie sie in Word oder LibreOffice als .docx.</translation>
    </message>
    <message>
        <source>It is an archive; unpack it and add what is inside.</source>
        <translation>Das ist ein Archiv; entpacken Sie es, und fügen Sie hinzu, was darin ist.</translation>
    </message>
    <message>
        <source>It is an e-book; save the article as HTML or text.</source>
        <translation>Das ist ein E-Book; speichern Sie den Artikel als HTML oder Text.</translation>
    </message>
    <message>
        <source>It is an old Office file; save it as .docx or PDF.</source>
        <translation>Das ist eine alte Office-Datei; speichern Sie sie als .docx oder PDF.</translation>
    </message>
    <message>
        <source>It is an old Word file; save it as .docx in Word or LibreOffice.</source>
        <translation>Das ist eine alte Word-Datei; speichern Sie sie in Word oder LibreOffice als .docx.</translation>
    </message>
    <message>
        <source>It is compressed (bzip2); unpack it and add what is inside.</source>
        <translation>Die Datei ist gepackt (bzip2); entpacken Sie sie, und fügen Sie hinzu, was darin ist.</translation>
    </message>
    <message>
        <source>It is compressed (gzip); unpack it and add what is inside.</source>
        <translation>Die Datei ist gepackt (gzip); entpacken Sie sie, und fügen Sie hinzu, was darin ist.</translation>
    </message>
    <message>
        <source>It is compressed (xz); unpack it and add what is inside.</source>
        <translation>Die Datei ist gepackt (xz); entpacken Sie sie, und fügen Sie hinzu, was darin ist.</translation>
    </message>
    <message>
        <source>It is damaged: it has no body.</source>
        <translation>Die Datei ist beschädigt: Ihr fehlt der Hauptteil.</translation>
    </message>
    <message>
        <source>It is damaged: its archive cannot be read. Ask for another copy.</source>
        <translation>Die Datei ist beschädigt: Ihr Archiv lässt sich nicht lesen. Bitten Sie um eine neue Kopie.</translation>
    </message>
    <message>
        <source>It is encrypted; take the password off and save it again.</source>
        <translation>Die Datei ist verschlüsselt; entfernen Sie das Kennwort, und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>It is encrypted; take the password off in Word and save it again.</source>
        <translation>Die Datei ist verschlüsselt; entfernen Sie in Word das Kennwort, und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>It is no PDF, or it is damaged: it does not begin as one.</source>
        <translation>Das ist kein PDF, oder es ist beschädigt: Es beginnt nicht wie eines.</translation>
    </message>
    <message>
        <source>It is no PDF, or it is damaged; ask for another copy, or print it to PDF anew.</source>
        <translation>Das ist kein PDF, oder es ist beschädigt; bitten Sie um eine neue Kopie, oder drucken Sie es neu als PDF.</translation>
    </message>
    <message>
        <source>It is no Word file, or it is damaged: it does not begin as one.</source>
        <translation>Das ist keine Word-Datei, oder sie ist beschädigt: Sie beginnt nicht wie eine.</translation>
    </message>
    <message>
        <source>It is no Word file, or it is damaged; ask for another copy.</source>
        <translation>Das ist keine Word-Datei, oder sie ist beschädigt; bitten Sie um eine neue Kopie.</translation>
    </message>
    <message>
        <source>It is no mail message, or it is damaged.</source>
        <translation>Das ist keine E-Mail, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>It is no text: most likely a program, a picture or other binary data.</source>
        <translation>Das ist kein Text: wohl ein Programm, ein Bild oder andere Binärdaten.</translation>
    </message>
    <message>
        <source>It lies more than %1 folders deep.</source>
        <translation>Die Datei liegt mehr als %1 Ordner tief.</translation>
    </message>
    <message>
        <source>It unpacks to %1 MB in %2 parts, more than is read.</source>
        <translation>Entpackt sind es %1 MB in %2 Teilen, mehr als gelesen wird.</translation>
    </message>
    <message>
        <source>Its fonts do not tell which characters they show; much is unreadable.</source>
        <translation>Die Schriften sagen nicht, welche Zeichen sie zeigen; vieles ist unlesbar.</translation>
    </message>
    <message>
        <source>Its head is longer than any mail needs: too many addresses or headers.</source>
        <translation>Der Kopf ist länger, als eine E-Mail ihn braucht: zu viele Adressen oder Kopfzeilen.</translation>
    </message>
    <message>
        <source>Its lists or quotations nest too deeply; it was read as plain text.</source>
        <translation>Listen oder Zitate sind zu tief verschachtelt; die Datei wurde als reiner Text gelesen.</translation>
    </message>
    <message>
        <source>Its name holds a character that no file name may hold.</source>
        <translation>Der Name enthält ein Zeichen, das in keinem Dateinamen stehen darf.</translation>
    </message>
    <message>
        <source>Its name is too long.</source>
        <translation>Der Name ist zu lang.</translation>
    </message>
    <message>
        <source>Its quotations cannot be verified; a Word file can be held against the one that was sent (briefing verify --against).</source>
        <translation>Die Zitate lassen sich nicht prüfen; eine Word-Datei lässt sich gegen die versandte halten (briefing verify --against).</translation>
    </message>
    <message>
        <source>Its text is %1 MB long; at most %2 MB are read.</source>
        <translation>Der Text ist %1 MB lang; höchstens %2 MB werden gelesen.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Letters of two scripts that look alike stand in one word: %1%2.</source>
        <translation>Ähnliche Buchstaben zweier Schriften stehen in einem Wort: %1%2.</translation>
    </message>
    <message>
        <source>Memo %1 in %2 is damaged at step %3 or later (%4). Look at an earlier state in its history, or open a backup.</source>
        <translation>Memo %1 in %2 ist bei Schritt %3 oder später beschädigt (%4). Sehen Sie einen früheren Stand in seinem Verlauf an, oder öffnen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>New memo</source>
        <translation>Neues Memo</translation>
    </message>
    <message>
        <source>No article's id begins with %1%2.</source>
        <translation>Keine Kennung eines Artikels beginnt mit %1%2.</translation>
    </message>
    <message>
        <source>No backup was written to %1 (%2). The workspace itself and any earlier backup are as they were; choose another place or make room, and try again.</source>
        <translation>Nach %1 wurde keine Sicherung geschrieben (%2). Die Arbeitsmappe und frühere Sicherungen sind, wie sie waren; wählen Sie einen anderen Ort, oder schaffen Sie Platz, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No memo %1.</source>
        <translation>Kein Memo %1.</translation>
    </message>
    <message>
        <source>No memo %1; there are %2.</source>
        <translation>Ein Memo %1 gibt es nicht; es gibt %2.</translation>
    </message>
    <message>
        <source>No memo %1; there are none yet.</source>
        <translation>Ein Memo %1 gibt es nicht; es gibt noch keines.</translation>
    </message>
    <message>
        <source>No memo can be rebuilt from it.</source>
        <translation>Ein Memo lässt sich daraus nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>Kein Platz auf dem Datenträger</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>Kein solches Gerät</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner nicht gefunden</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <source>Nothing was taken.</source>
        <translation>Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>One place in the file cannot be read as %1 text and shows as �.</source>
        <translation>Eine Stelle der Datei lässt sich nicht als %1-Text lesen und erscheint als �.</translation>
    </message>
    <message>
        <source>Only Word (.docx), PDF and HTML exports and evidence packs can be verified.</source>
        <translation>Nur Exporte als Word (.docx), PDF und HTML und Belegpakete lassen sich prüfen.</translation>
    </message>
    <message>
        <source>Only a Word file can be held against the Word file that was sent.</source>
        <translation>Gegen die versandte Word-Datei lässt sich nur eine Word-Datei halten.</translation>
    </message>
    <message>
        <source>Only the address is here. Paste the text, or save the page and add its file.</source>
        <translation>Hier ist nur die Adresse. Fügen Sie den Text ein, oder speichern Sie die Seite, und fügen Sie ihre Datei hinzu.</translation>
    </message>
    <message>
        <source>Only the bottom line and judgements can stand before the first heading.</source>
        <translation>Vor der ersten Überschrift können nur die Kernaussage und Einschätzungen stehen.</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>Page %1 is %2 by %3 points: too large to be looked at.</source>
        <translation>Seite %1 misst %2 mal %3 Punkt: zu groß zum Ansehen.</translation>
    </message>
    <message>
        <source>Pages without text, perhaps scans: %1 and others.</source>
        <translation>Seiten ohne Text, vielleicht Scans: %1 und weitere.</translation>
    </message>
    <message>
        <source>Pages without text, perhaps scans: %1.</source>
        <translation>Seiten ohne Text, vielleicht Scans: %1.</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Keine Berechtigung</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Schreibgeschützter Datenträger</translation>
    </message>
    <message>
        <source>Reading it takes longer than %1 s.</source>
        <translation>Das Lesen dauert länger als %1 s.</translation>
    </message>
    <message>
        <source>Reading it takes more than %1 MB of memory.</source>
        <translation>Das Lesen braucht mehr als %1 MB Speicher.</translation>
    </message>
    <message>
        <source>Salvage</source>
        <translation>Retten</translation>
    </message>
    <message>
        <source>Several memos are meant by %1: %2.</source>
        <translation>%1 meint mehrere Memos: %2.</translation>
    </message>
    <message>
        <source>Spans to leave out must be in order, apart from each other and within the text of %1 characters; (%2, %3) is not.</source>
        <translation>Wegzulassende Abschnitte müssen in Reihenfolge, getrennt und innerhalb des Textes von %1 Zeichen liegen; (%2, %3) tut es nicht.</translation>
    </message>
    <message>
        <source>Step %1 of the history is damaged (%2).</source>
        <translation>Schritt %1 des Verlaufs ist beschädigt (%2).</translation>
    </message>
    <message>
        <source>Step %1 of the history of %2 is damaged or missing. Look at the state before it in the history, or open a backup.</source>
        <translation>Schritt %1 im Verlauf von %2 ist beschädigt oder fehlt. Sehen Sie im Verlauf den Stand davor an, oder öffnen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>Stopped. What was finished before is kept.</source>
        <translation>Abgebrochen. Was vorher fertig war, bleibt.</translation>
    </message>
    <message>
        <source>Take a new version's statements</source>
        <translation>Aussagen einer neuen Fassung übernehmen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Template %1 has no version %2; it has %3.</source>
        <translation>Die Vorlage %1 hat keine Version %2; sie hat %3.</translation>
    </message>
    <message>
        <source>Template %1 marks nothing, so nothing can be cut at %2.</source>
        <translation>Die Vorlage %1 stuft nichts ein, daher lässt sich bei %2 nichts abschneiden.</translation>
    </message>
    <message>
        <source>Text file busy</source>
        <translation>Datei wird gerade ausgeführt</translation>
    </message>
    <message>
        <source>The PDF cannot be read: it is damaged. Ask for another copy, or export the memo again.</source>
        <translation>Das PDF lässt sich nicht lesen: Es ist beschädigt. Bitten Sie um eine neue Kopie, oder exportieren Sie das Memo erneut.</translation>
    </message>
    <message>
        <source>The PDF cannot be read: it is encrypted. Take the password off and save it again.</source>
        <translation>Das PDF lässt sich nicht lesen: Es ist verschlüsselt. Entfernen Sie das Kennwort, und speichern Sie es neu.</translation>
    </message>
    <message>
        <source>The PDF was not written: %1.</source>
        <translation>Das PDF wurde nicht geschrieben: %1.</translation>
    </message>
    <message>
        <source>The PDF was not written: it would show %1 quotations instead of %2. Export to Word or HTML instead.</source>
        <translation>Das PDF wurde nicht geschrieben: Es zeigte %1 Zitate statt %2. Exportieren Sie als Word oder HTML.</translation>
    </message>
    <message>
        <source>The PDF was not written: no font on this machine has a glyph for %1. %2; or export to Word or HTML.</source>
        <translation>Das PDF wurde nicht geschrieben: Keine Schrift auf diesem Rechner hat ein Zeichen für %1. %2; oder exportieren Sie als Word oder HTML.</translation>
    </message>
    <message>
        <source>The PDF was not written: statement %1 (“%2”) could not be read back from its page, and so not be verified. Export to Word or HTML instead.</source>
        <translation>Das PDF wurde nicht geschrieben: Aussage %1 („%2“) ließ sich von ihrer Seite nicht zurücklesen und so nicht prüfen. Exportieren Sie als Word oder HTML.</translation>
    </message>
    <message>
        <source>The PDF was not written: the bundled fonts hold Latin, Greek and Cyrillic, and have no glyph for %1. Other scripts need the extra “%2”: install it with `pip install 'briefing[%2]'`, or, where pipx installed the program, with `pipx inject briefing typst fonttools`. Word and HTML need no extra.</source>
        <translation>Das PDF wurde nicht geschrieben: Die mitgelieferten Schriften enthalten Latein, Griechisch und Kyrillisch und haben kein Zeichen für %1. Andere Schriften brauchen das Extra „%2“: Installieren Sie es mit `pip install 'briefing[%2]'` oder, wo pipx das Programm installiert hat, mit `pipx inject briefing typst fonttools`. Word und HTML brauchen kein Extra.</translation>
    </message>
    <message>
        <source>The PDF's places cannot be read: %1.</source>
        <translation>Die Stellen im PDF lassen sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>The Word file cannot be checked. %1</source>
        <translation>Die Word-Datei lässt sich nicht prüfen. %1</translation>
    </message>
    <message>
        <source>The archive cannot be read. %1</source>
        <translation>Das Archiv lässt sich nicht lesen. %1</translation>
    </message>
    <message>
        <source>The archive is damaged. Ask for another copy.</source>
        <translation>Das Archiv ist beschädigt. Bitten Sie um eine neue Kopie.</translation>
    </message>
    <message>
        <source>The bottom line comes first in the memo, and there is one.</source>
        <translation>Die Kernaussage kommt im Memo zuerst, und es gibt nur eine.</translation>
    </message>
    <message>
        <source>The bottom line stands before the first heading.</source>
        <translation>Die Kernaussage steht vor der ersten Überschrift.</translation>
    </message>
    <message>
        <source>The bundled fonts have no glyph for %1.</source>
        <translation>Die mitgelieferten Schriften haben kein Zeichen für %1.</translation>
    </message>
    <message>
        <source>The corrections (%1) in %2 are damaged (%3). Open a backup.</source>
        <translation>Die Berichtigungen (%1) in %2 sind beschädigt (%3). Öffnen Sie eine Sicherung.</translation>
    </message>
    <message>
        <source>The details at its head cannot be read: %1.</source>
        <translation>Die Angaben im Kopf lassen sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>The disk of %1 is full; this step was not made, and what was there before is whole. Make room and try again.</source>
        <translation>Der Datenträger von %1 ist voll; dieser Schritt wurde nicht getan, und was vorher da war, ist vollständig. Schaffen Sie Platz, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The encoding of the text is not certain; it was read as %1. Look through it, and save the file as UTF-8 if characters are wrong.</source>
        <translation>Die Zeichenkodierung ist nicht sicher; gelesen wurde der Text als %1. Sehen Sie ihn durch, und speichern Sie die Datei als UTF-8, wenn Zeichen falsch sind.</translation>
    </message>
    <message>
        <source>The entry cites nothing.</source>
        <translation>Der Eintrag zitiert nichts.</translation>
    </message>
    <message>
        <source>The entry holds no text of our own.</source>
        <translation>Der Eintrag enthält keinen eigenen Text.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is no Word document: it has no text.</source>
        <translation>Die Datei ist kein Word-Dokument: Sie hat keinen Text.</translation>
    </message>
    <message>
        <source>The folder holds no articles.</source>
        <translation>Der Ordner enthält keine Artikel.</translation>
    </message>
    <message>
        <source>The id %1 stands twice in the memo.</source>
        <translation>Die Kennung %1 steht zweimal im Memo.</translation>
    </message>
    <message>
        <source>The manifest in %1 is damaged: the memo cannot be rebuilt from it.</source>
        <translation>Das Manifest in %1 ist beschädigt: Das Memo lässt sich daraus nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>The manifest in this file is damaged; it proves nothing.</source>
        <translation>Das Manifest in dieser Datei ist beschädigt; es beweist nichts.</translation>
    </message>
    <message>
        <source>The manifest was written by a later version of the program; update the program.</source>
        <translation>Das Manifest stammt von einer neueren Version des Programms; aktualisieren Sie das Programm.</translation>
    </message>
    <message>
        <source>The memo has no heading %1.</source>
        <translation>Das Memo hat keine Überschrift %1.</translation>
    </message>
    <message>
        <source>The memo has no heading under which the comment could stand.</source>
        <translation>Das Memo hat keine Überschrift, unter der der Kommentar stehen könnte.</translation>
    </message>
    <message>
        <source>The memo no longer has this statement.</source>
        <translation>Das Memo hat diese Aussage nicht mehr.</translation>
    </message>
    <message>
        <source>The memo was changed by another program or window in the meantime; this edit was not made. Read the memo again, then repeat the edit.</source>
        <translation>Das Memo wurde inzwischen von einem anderen Programm oder Fenster geändert; diese Änderung wurde nicht getan. Lesen Sie das Memo neu, und wiederholen Sie sie.</translation>
    </message>
    <message>
        <source>The page has no place for the evidence. This is a fault of the program.</source>
        <translation>Die Seite hat keinen Platz für die Belege. Das ist ein Fehler des Programms.</translation>
    </message>
    <message>
        <source>The page hides its text until a program in it runs; the hidden text was taken.</source>
        <translation>Die Seite verbirgt ihren Text, bis ein Programm in ihr läuft; der verborgene Text wurde übernommen.</translation>
    </message>
    <message>
        <source>The page holds no text.</source>
        <translation>Die Seite enthält keinen Text.</translation>
    </message>
    <message>
        <source>The page is broken; its text was taken without its form.</source>
        <translation>Die Seite ist fehlerhaft; ihr Text wurde ohne seine Form übernommen.</translation>
    </message>
    <message>
        <source>The page is nested too deeply; its text was taken without its form.</source>
        <translation>Die Seite ist zu tief verschachtelt; ihr Text wurde ohne seine Form übernommen.</translation>
    </message>
    <message>
        <source>The page is nested too deeply; some of its text could not be read.</source>
        <translation>Die Seite ist zu tief verschachtelt; ein Teil des Textes ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The page is too large to tell its story from the rest for certain; all its longer paragraphs were taken for the story.</source>
        <translation>Die Seite ist zu groß, um den Bericht sicher vom Rest zu trennen; alle längeren Absätze gelten als Bericht.</translation>
    </message>
    <message>
        <source>The pages cannot be shown: %1.</source>
        <translation>Die Seiten lassen sich nicht zeigen: %1.</translation>
    </message>
    <message>
        <source>The pages cannot be shown: the process that lays them out ended, twice. The memo is safe; the next edit tries again.</source>
        <translation>Die Seiten lassen sich nicht zeigen: Der Prozess, der sie setzt, endete zweimal. Das Memo ist sicher; die nächste Änderung versucht es erneut.</translation>
    </message>
    <message>
        <source>The program's own file %1 is missing; install the program again.</source>
        <translation>Die programmeigene Datei %1 fehlt; installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>The reader crashed on it; the file may be damaged, or made to do harm.</source>
        <translation>Das Lesen ist daran abgestürzt; die Datei ist vielleicht beschädigt oder soll Schaden anrichten.</translation>
    </message>
    <message>
        <source>The reader failed on it (%1: %2).</source>
        <translation>Das Lesen ist daran gescheitert (%1: %2).</translation>
    </message>
    <message>
        <source>The reading was stopped.</source>
        <translation>Das Lesen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The search index of %1 is damaged; build it anew.</source>
        <translation>Der Suchindex von %1 ist beschädigt; bauen Sie ihn neu auf.</translation>
    </message>
    <message>
        <source>The text holds hidden characters (Unicode tags) that no reader sees.</source>
        <translation>Der Text enthält verborgene Zeichen (Unicode-Tags), die kein Leser sieht.</translation>
    </message>
    <message>
        <source>The workspace %1 cannot be made (%2). Check that its folder exists and that you may write there.</source>
        <translation>Die Arbeitsmappe %1 lässt sich nicht anlegen (%2). Prüfen Sie, ob es den Ordner gibt und ob Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>The workspace %1 cannot be opened (%2).</source>
        <translation>Die Arbeitsmappe %1 lässt sich nicht öffnen (%2).</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Eine Datei %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no marking %1; the levels are %2.</source>
        <translation>Eine Einstufung %1 gibt es nicht; die Stufen sind %2.</translation>
    </message>
    <message>
        <source>There is no place %1 for a heading there.</source>
        <translation>Dort gibt es keinen Platz %1 für eine Überschrift.</translation>
    </message>
    <message>
        <source>There is no place %1 for an entry there.</source>
        <translation>Dort gibt es keinen Platz %1 für einen Eintrag.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no template %1; %2</source>
        <translation>Eine Vorlage %1 gibt es nicht; %2</translation>
    </message>
    <message>
        <source>There is no template file %1.</source>
        <translation>Eine Vorlagendatei %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no workspace %1.</source>
        <translation>Eine Arbeitsmappe %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no workspace.</source>
        <translation>Es gibt keine Arbeitsmappe.</translation>
    </message>
    <message>
        <source>There is nothing at place %1 of %2 there.</source>
        <translation>Dort steht nichts an Stelle %1 von %2.</translation>
    </message>
    <message>
        <source>There is nothing to take at %1-%2 of “%3”.</source>
        <translation>Bei %1–%2 von „%3“ gibt es nichts zu übernehmen.</translation>
    </message>
    <message>
        <source>There was no memo %1 at step %2.</source>
        <translation>Bei Schritt %2 gab es kein Memo %1.</translation>
    </message>
    <message>
        <source>Too large for one workspace (%1); this step was not made.</source>
        <translation>Zu groß für eine Arbeitsmappe (%1); dieser Schritt wurde nicht getan.</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>Zu viele Ebenen symbolischer Verknüpfungen</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>Zu viele offene Dateien</translation>
    </message>
    <message>
        <source>Withdraw articles</source>
        <translation>Artikel zurückziehen</translation>
    </message>
    <message>
        <source>Word: note %1 has a mark but no text. This is a fault of the program.</source>
        <translation>Word: Anmerkung %1 hat ein Zeichen, aber keinen Text. Das ist ein Fehler des Programms.</translation>
    </message>
    <message>
        <source>Word: note %1 has no mark in the text. This is a fault of the program.</source>
        <translation>Word: Anmerkung %1 hat kein Zeichen im Text. Das ist ein Fehler des Programms.</translation>
    </message>
    <message>
        <source>Word: note %1 has two marks. This is a fault of the program.</source>
        <translation>Word: Anmerkung %1 hat zwei Zeichen. Das ist ein Fehler des Programms.</translation>
    </message>
    <message>
        <source>Word: note %1 is referred to and does not exist.</source>
        <translation>Word: Auf Anmerkung %1 wird verwiesen, und es gibt sie nicht.</translation>
    </message>
    <message>
        <source>Words divided at line ends were put together; check before quoting: %1%2.</source>
        <translation>Am Zeilenende getrennte Wörter wurden zusammengesetzt; vor dem Zitieren prüfen: %1%2.</translation>
    </message>
    <message>
        <source>YAML would break this value at ": "</source>
        <translation>YAML würde diesen Wert bei „: “ zerbrechen</translation>
    </message>
    <message>
        <source>YAML would cut this value at " #"</source>
        <translation>YAML würde diesen Wert bei „ #“ abschneiden</translation>
    </message>
    <message>
        <source>YAML would cut this value at " #" (a comment stands two spaces apart)</source>
        <translation>YAML würde diesen Wert bei „ #“ abschneiden (ein Kommentar steht zwei Leerzeichen entfernt)</translation>
    </message>
    <message>
        <source>You may not read it; ask for the permission, or copy it.</source>
        <translation>Sie dürfen die Datei nicht lesen; bitten Sie um das Recht, oder kopieren Sie sie.</translation>
    </message>
    <message>
        <source>a bare “%1” claims certainty</source>
        <translation>ein bloßes „%1“ behauptet Gewissheit</translation>
    </message>
    <message>
        <source>a block</source>
        <translation>einen Block</translation>
    </message>
    <message>
        <source>a brace stands alone at character %1 of %2</source>
        <translation>eine geschweifte Klammer steht allein bei Zeichen %1 von %2</translation>
    </message>
    <message>
        <source>a bracket or brace is not closed in %1</source>
        <translation>eine Klammer ist nicht geschlossen in %1</translation>
    </message>
    <message>
        <source>a bracket stands alone at character %1 of %2</source>
        <translation>eine eckige Klammer steht allein bei Zeichen %1 von %2</translation>
    </message>
    <message>
        <source>a directive</source>
        <translation>eine Direktive</translation>
    </message>
    <message>
        <source>a key must be text</source>
        <translation>ein Schlüssel muss Text sein</translation>
    </message>
    <message>
        <source>a second document begins here; a file holds one</source>
        <translation>hier beginnt ein zweites Dokument; eine Datei enthält eines</translation>
    </message>
    <message>
        <source>a tag</source>
        <translation>ein Tag</translation>
    </message>
    <message>
        <source>add from: with the short name of the article</source>
        <translation>ergänzen Sie from: mit dem Kurznamen des Artikels</translation>
    </message>
    <message>
        <source>all of it is %1</source>
        <translation>alles ist %1</translation>
    </message>
    <message>
        <source>an alias</source>
        <translation>einen Alias</translation>
    </message>
    <message>
        <source>an anchor</source>
        <translation>einen Anker</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>and %1 more characters</source>
        <translation>und %1 weitere Zeichen</translation>
    </message>
    <message>
        <source>another program has the file open; close it there and try again</source>
        <translation>ein anderes Programm hat die Datei geöffnet; schließen Sie sie dort, und versuchen Sie es erneut</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>beyond the edge of the page</source>
        <translation>jenseits des Seitenrands</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>covered, cut off, or in the colour of its background</source>
        <translation>verdeckt, abgeschnitten oder in der Farbe des Hintergrunds</translation>
    </message>
    <message>
        <source>credibility 1 needs an independent origin; all its sources repeat %1</source>
        <translation>Glaubwürdigkeit 1 braucht einen unabhängigen Ursprung; alle Quellen wiederholen %1</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>date or date/date</source>
        <translation>Datum oder Datum/Datum</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>meinten Sie %1?</translation>
    </message>
    <message>
        <source>directives (%YAML, %TAG) are not allowed</source>
        <translation>Direktiven (%YAML, %TAG) sind nicht erlaubt</translation>
    </message>
    <message>
        <source>docx.reference: %1</source>
        <translation>docx.reference: %1</translation>
    </message>
    <message>
        <source>docx.reference: %1 is neither .docx nor .dotx; files with macros are refused</source>
        <translation>docx.reference: %1 ist weder .docx noch .dotx; Dateien mit Makros werden abgewiesen</translation>
    </message>
    <message>
        <source>docx.reference: %1 is too large</source>
        <translation>docx.reference: %1 ist zu groß</translation>
    </message>
    <message>
        <source>drawn invisibly</source>
        <translation>unsichtbar gezeichnet</translation>
    </message>
    <message>
        <source>entry %1: %2</source>
        <translation>Eintrag %1: %2</translation>
    </message>
    <message>
        <source>entry %1: %2 (%3)</source>
        <translation>Eintrag %1: %2 (%3)</translation>
    </message>
    <message>
        <source>extends: %1</source>
        <translation>extends: %1</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>hedges on hedges: “%1”</source>
        <translation>Abschwächung auf Abschwächung: „%1“</translation>
    </message>
    <message>
        <source>hidden text</source>
        <translation>verborgener Text</translation>
    </message>
    <message>
        <source>high confidence rests on a single origin</source>
        <translation>hohe Konfidenz beruht auf einem einzigen Ursprung</translation>
    </message>
    <message>
        <source>holds the character U+%1, which no YAML may hold</source>
        <translation>enthält das Zeichen U+%1, das in YAML nicht stehen darf</translation>
    </message>
    <message>
        <source>id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>in a hidden shape</source>
        <translation>in einer verborgenen Form</translation>
    </message>
    <message>
        <source>in a row %1 pt high</source>
        <translation>in einer Zeile von %1 pt Höhe</translation>
    </message>
    <message>
        <source>in a shape beyond the edge of the page</source>
        <translation>in einer Form jenseits des Seitenrands</translation>
    </message>
    <message>
        <source>in a shape too small to show it</source>
        <translation>in einer zu kleinen Form</translation>
    </message>
    <message>
        <source>in lines %1 pt high</source>
        <translation>in Zeilen von %1 pt Höhe</translation>
    </message>
    <message>
        <source>it does not lie beside %1</source>
        <translation>sie liegt nicht neben %1</translation>
    </message>
    <message>
        <source>it is named by its id (%1); say which workspace with --workspace</source>
        <translation>er ist mit seiner Kennung genannt (%1); nennen Sie die Arbeitsmappe mit --workspace</translation>
    </message>
    <message>
        <source>it is no YAML</source>
        <translation>das ist kein YAML</translation>
    </message>
    <message>
        <source>it is no list of keys and values</source>
        <translation>das ist keine Liste von Schlüsseln und Werten</translation>
    </message>
    <message>
        <source>it names no edition before (follows:)</source>
        <translation>es nennt keine vorige Ausgabe (follows:)</translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation>ihren Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>its folder is a file</source>
        <translation>ihr Ordner ist eine Datei</translation>
    </message>
    <message>
        <source>its likelihood, “%1”, does not stand in its text</source>
        <translation>ihre Wahrscheinlichkeit, „%1“, steht nicht im Text</translation>
    </message>
    <message>
        <source>its schema cannot be read</source>
        <translation>ihr Schema lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>kind: %1, but all these words stand inside the outlet's own quotation marks; they are direct. Leave kind: out, or quote more than the marks enclose</source>
        <translation>kind: %1, aber alle diese Wörter stehen in den Anführungszeichen des Mediums; sie sind direct. Lassen Sie kind: weg, oder zitieren Sie mehr, als die Zeichen umschließen</translation>
    </message>
    <message>
        <source>kind: direct, but these words do not all stand inside the outlet's own quotation marks; they are %1. Leave kind: out, or quote only what stands inside</source>
        <translation>kind: direct, aber nicht alle diese Wörter stehen in den Anführungszeichen des Mediums; sie sind %1. Lassen Sie kind: weg, oder zitieren Sie nur, was darin steht</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>larger than %1 MB</source>
        <translation>größer als %1 MB</translation>
    </message>
    <message>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>likelihood (“%1”) and confidence stand in one sentence; part them</source>
        <translation>Wahrscheinlichkeit („%1“) und Konfidenz stehen in einem Satz; trennen</translation>
    </message>
    <message>
        <source>line %1 holds an anchor, an alias or a tag</source>
        <translation>Zeile %1 enthält einen Anker, einen Alias oder ein Tag</translation>
    </message>
    <message>
        <source>line %1 is no YAML (%2)</source>
        <translation>Zeile %1 ist kein YAML (%2)</translation>
    </message>
    <message>
        <source>made for a later version of the program; update it</source>
        <translation>für eine neuere Version des Programms gemacht; aktualisieren Sie es</translation>
    </message>
    <message>
        <source>merge keys ("&lt;&lt;") are not allowed</source>
        <translation>Merge-Schlüssel („&lt;&lt;“) sind nicht erlaubt</translation>
    </message>
    <message>
        <source>nested deeper than %1 levels</source>
        <translation>tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>no YAML: %1; %2</source>
        <translation>kein YAML: %1; %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not seen: %1</source>
        <translation>nicht zu sehen: %1</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>para. %1</source>
        <translation>Abs. %1</translation>
    </message>
    <message>
        <source>part of it is %1</source>
        <translation>ein Teil ist %1</translation>
    </message>
    <message>
        <source>put text that holds ": ", " #", quotes or brackets in quotes, or write it as a block after "&gt;-", and check the indentation</source>
        <translation>setzen Sie Text mit „: “, „ #“, Anführungszeichen oder Klammern in Anführungszeichen, oder schreiben Sie ihn als Block nach „&gt;-“, und prüfen Sie die Einrückung</translation>
    </message>
    <message>
        <source>repeat: "%1" is itself a repeat</source>
        <translation>repeat: „%1“ ist selbst eine Wiederholung</translation>
    </message>
    <message>
        <source>short name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>something reserved</source>
        <translation>etwas Reserviertes</translation>
    </message>
    <message>
        <source>squeezed</source>
        <translation>gestaucht</translation>
    </message>
    <message>
        <source>squeezed to %1 %</source>
        <translation>auf %1 % gestaucht</translation>
    </message>
    <message>
        <source>statement %1, “%2”</source>
        <translation>Aussage %1, „%2“</translation>
    </message>
    <message>
        <source>templates extend each other in a circle</source>
        <translation>Vorlagen erweitern einander im Kreis</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>the alias "*%1": aliases are not allowed</source>
        <translation>der Alias „*%1“: Aliasse sind nicht erlaubt</translation>
    </message>
    <message>
        <source>the anchor "&amp;%1": anchors are not allowed</source>
        <translation>der Anker „&amp;%1“: Anker sind nicht erlaubt</translation>
    </message>
    <message>
        <source>the article "%1" (%2): %3</source>
        <translation>der Artikel „%1“ (%2): %3</translation>
    </message>
    <message>
        <source>the article "%1" could not be read</source>
        <translation>der Artikel „%1“ ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>the article "%1" has both a path and an id</source>
        <translation>der Artikel „%1“ hat sowohl einen Pfad als auch eine Kennung</translation>
    </message>
    <message>
        <source>the article "%1" has neither a path nor an id</source>
        <translation>der Artikel „%1“ hat weder Pfad noch Kennung</translation>
    </message>
    <message>
        <source>the article "%1": %2</source>
        <translation>der Artikel „%1“: %2</translation>
    </message>
    <message>
        <source>the bottom line has %1 sentences, %2 too many</source>
        <translation>die Kernaussage hat %1 Sätze, %2 zu viel</translation>
    </message>
    <message>
        <source>the copy is not whole: %1</source>
        <translation>die Kopie ist nicht vollständig: %1</translation>
    </message>
    <message>
        <source>the disk is full; free some space or choose another folder</source>
        <translation>der Datenträger ist voll; schaffen Sie Platz, oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>the disk is read-only; choose another folder</source>
        <translation>der Datenträger ist schreibgeschützt; wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>the disk reports an error; choose another disk</source>
        <translation>der Datenträger meldet einen Fehler; wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>the drive is gone; connect it again or choose another folder</source>
        <translation>das Laufwerk ist fort; schließen Sie es wieder an, oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>the edition before, %1: %2</source>
        <translation>die vorige Ausgabe, %1: %2</translation>
    </message>
    <message>
        <source>the field "%1" (%2) is required and empty</source>
        <translation>das Feld „%2“ (%1) ist verlangt und leer</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>die Datei</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the file would be larger than this disk or system allows</source>
        <translation>die Datei würde größer, als Datenträger oder System erlauben</translation>
    </message>
    <message>
        <source>the heading "%1" is required and empty</source>
        <translation>die Überschrift „%1“ ist verlangt und leer</translation>
    </message>
    <message>
        <source>the house form of %1 lacks these styles, which were made: %2</source>
        <translation>der Hausvorlage von %1 fehlen diese Formatvorlagen, die angelegt wurden: %2</translation>
    </message>
    <message>
        <source>the id "%1" stands twice, first in line %2</source>
        <translation>die Kennung „%1“ steht zweimal, zuerst in Zeile %2</translation>
    </message>
    <message>
        <source>the judgement states no confidence with its basis</source>
        <translation>die Einschätzung nennt keine Konfidenz samt Grundlage</translation>
    </message>
    <message>
        <source>the judgement states no likelihood</source>
        <translation>die Einschätzung nennt keine Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>the key "%1" stands twice, first in line %2</source>
        <translation>der Schlüssel „%1“ steht zweimal, zuerst in Zeile %2</translation>
    </message>
    <message>
        <source>the manifest does not list it</source>
        <translation>das Manifest führt sie nicht auf</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>the quotation does not stand in this article, nor anything like it</source>
        <translation>das Zitat steht nicht in diesem Artikel, auch nichts Ähnliches</translation>
    </message>
    <message>
        <source>the quotation does not stand in this article; nearest passage%1: “%2” ({-only in the quotation-}, {+only in the article+})</source>
        <translation>das Zitat steht nicht in diesem Artikel; nächste Stelle%1: „%2“ ({-nur im Zitat-}, {+nur im Artikel+})</translation>
    </message>
    <message>
        <source>the quotation is empty</source>
        <translation>das Zitat ist leer</translation>
    </message>
    <message>
        <source>the quotation stands there %1 times: %2; say which with occurrence:, prefix: or suffix:, or quote more of it</source>
        <translation>das Zitat steht dort %1-mal: %2; sagen Sie mit occurrence:, prefix: oder suffix:, welches gemeint ist, oder zitieren Sie mehr davon</translation>
    </message>
    <message>
        <source>the quotation stands there %3 times, so there is no occurrence %1: %2</source>
        <translation>das Zitat steht dort %3-mal, daher gibt es kein Vorkommen %1: %2</translation>
    </message>
    <message>
        <source>the quotation stands there once, so there is no occurrence %1: %2</source>
        <translation>das Zitat steht dort einmal, daher gibt es kein Vorkommen %1: %2</translation>
    </message>
    <message>
        <source>the quotation stands there, but not next to “%1”: %2</source>
        <translation>das Zitat steht dort, aber nicht neben „%1“: %2</translation>
    </message>
    <message>
        <source>the tag "%1": tags are not allowed, all scalars are text</source>
        <translation>das Tag „%1“: Tags sind nicht erlaubt, alle Werte sind Text</translation>
    </message>
    <message>
        <source>the template %1 has no field "%2"; it is printed last</source>
        <translation>die Vorlage %1 hat kein Feld „%2“; es wird zuletzt gedruckt</translation>
    </message>
    <message>
        <source>the template %1 has no heading "%2"; kept</source>
        <translation>die Vorlage %1 hat keine Überschrift „%2“; sie bleibt</translation>
    </message>
    <message>
        <source>the template %1 has no place for judgements; %2 are only counted</source>
        <translation>die Vorlage %1 hat keinen Platz für Einschätzungen; %2 werden nur gezählt</translation>
    </message>
    <message>
        <source>the template %1 has no place for the bottom line</source>
        <translation>die Vorlage %1 hat keinen Platz für die Kernaussage</translation>
    </message>
    <message>
        <source>the template %1 has no place for the source summary</source>
        <translation>die Vorlage %1 hat keinen Platz für die Quellenlage</translation>
    </message>
    <message>
        <source>the template %1 prints no text of our own; %2 are only counted</source>
        <translation>die Vorlage %1 druckt keinen eigenen Text; %2 werden nur gezählt</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>dem Text</translation>
    </message>
    <message>
        <source>the value begins with "%1", and YAML would break at what follows its end</source>
        <translation>der Wert beginnt mit „%1“, und YAML würde an dem zerbrechen, was nach seinem Ende folgt</translation>
    </message>
    <message>
        <source>the value begins with "%1", which YAML takes for %2</source>
        <translation>der Wert beginnt mit „%1“, das YAML für %2 hält</translation>
    </message>
    <message>
        <source>the value begins with "%1", which YAML takes for something else</source>
        <translation>der Wert beginnt mit „%1“, das YAML für etwas anderes hält</translation>
    </message>
    <message>
        <source>the value begins with %1, and YAML would break where those quotes close</source>
        <translation>der Wert beginnt mit %1, und YAML würde dort zerbrechen, wo diese Anführungszeichen schließen</translation>
    </message>
    <message>
        <source>there are %1.</source>
        <translation>es gibt %1.</translation>
    </message>
    <message>
        <source>there is a folder of that name</source>
        <translation>es gibt einen Ordner dieses Namens</translation>
    </message>
    <message>
        <source>there is no article "%1"%2</source>
        <translation>einen Artikel „%1“ gibt es nicht%2</translation>
    </message>
    <message>
        <source>there is no detail {%1}%2</source>
        <translation>eine Angabe {%1} gibt es nicht%2</translation>
    </message>
    <message>
        <source>there is no file %1 beside %2</source>
        <translation>neben %2 liegt keine Datei %1</translation>
    </message>
    <message>
        <source>there is no label "%1" in labels%2</source>
        <translation>eine Beschriftung „%1“ gibt es in labels nicht%2</translation>
    </message>
    <message>
        <source>there is no role "%1" in docx.styles%2</source>
        <translation>eine Rolle „%1“ gibt es in docx.styles nicht%2</translation>
    </message>
    <message>
        <source>there is no role "%1" in look%2</source>
        <translation>eine Rolle „%1“ gibt es in look nicht%2</translation>
    </message>
    <message>
        <source>there is no such file beside it, and no workspace was given</source>
        <translation>daneben liegt keine solche Datei, und keine Arbeitsmappe wurde genannt</translation>
    </message>
    <message>
        <source>this is no UTF-8; save the file as UTF-8</source>
        <translation>das ist kein UTF-8; speichern Sie die Datei als UTF-8</translation>
    </message>
    <message>
        <source>this is no template; it begins "briefing-template: 1"</source>
        <translation>das ist keine Vorlage; sie beginnt mit „briefing-template: 1“</translation>
    </message>
    <message>
        <source>this line is indented with a tab; use spaces</source>
        <translation>diese Zeile ist mit einem Tabulator eingerückt; verwenden Sie Leerzeichen</translation>
    </message>
    <message>
        <source>this program reads version %1, and the file says "%2"</source>
        <translation>dieses Programm liest Version %1, und in der Datei steht „%2“</translation>
    </message>
    <message>
        <source>unknown key "%1"%2%3</source>
        <translation>unbekannter Schlüssel „%1“%2%3</translation>
    </message>
    <message>
        <source>unsourced quotation: “%1” stands in none of the memo's articles</source>
        <translation>Zitat ohne Quelle: „%1“ steht in keinem Artikel des Memos</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>ohne Titel</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>you may not write there; choose another folder</source>
        <translation>Sie dürfen dort nicht schreiben; wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>your quota on this disk is used up; free some space or choose another folder</source>
        <translation>Ihr Kontingent auf diesem Datenträger ist erschöpft; schaffen Sie Platz, oder wählen Sie einen anderen Ordner</translation>
    </message>
    <message>
        <source>“%1” and “%2” come from two rows of the scale; keep to one</source>
        <translation>„%1“ und „%2“ stammen aus zwei Zeilen der Skala; bei einer bleiben</translation>
    </message>
    <message>
        <source>“%1” does not stand at %2-%3 of the stored article %4; this is another text, or the anchor was changed</source>
        <translation>„%1“ steht nicht bei %2–%3 des gespeicherten Artikels %4; das ist ein anderer Text, oder der Anker wurde geändert</translation>
    </message>
    <message>
        <source>“%1” has no entry or section %2; it may have been removed.</source>
        <translation>„%1“ hat keinen Eintrag oder Abschnitt %2; vielleicht wurde er entfernt.</translation>
    </message>
    <message>
        <source>“%1” hides who says so; name the source</source>
        <translation>„%1“ verschweigt, wer das sagt; die Quelle nennen</translation>
    </message>
    <message>
        <source>“%1” is %2</source>
        <translation>„%1“ ist %2</translation>
    </message>
    <message>
        <source>“%1” is no format that a memo can be written in; use %2.</source>
        <translation>„%1“ ist kein Format für ein Memo; verwenden Sie %2.</translation>
    </message>
    <message>
        <source>“%1” is not on the scale %2</source>
        <translation>„%1“ steht nicht auf der Skala %2</translation>
    </message>
    <message>
        <source>“%1” is on no scale of likelihood</source>
        <translation>„%1“ steht auf keiner Wahrscheinlichkeitsskala</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>MMM</source>
        <translation>MMM</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d. MMMM</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Changed beside our own text: take it over by hand</source>
        <translation>Neben unserem eigenen Text geändert: von Hand übernehmen</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation>Unseres behalten</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Make it a paraphrase</source>
        <translation>Als sinngemäße Wiedergabe führen</translation>
    </message>
    <message>
        <source>Own text changed</source>
        <translation>Eigener Text geändert</translation>
    </message>
    <message>
        <source>Remove entry</source>
        <translation>Eintrag entfernen</translation>
    </message>
    <message>
        <source>Remove here too</source>
        <translation>Auch hier entfernen</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Shorten as in the returned file</source>
        <translation>Wie in der zurückgekommenen Datei kürzen</translation>
    </message>
    <message>
        <source>Shorten here too</source>
        <translation>Auch hier kürzen</translation>
    </message>
    <message>
        <source>Take a change of the Word file</source>
        <translation>Änderung der Word-Datei übernehmen</translation>
    </message>
    <message>
        <source>Take it over as a comment</source>
        <translation>Als Kommentar übernehmen</translation>
    </message>
    <message>
        <source>Take over a paragraph of the Word file</source>
        <translation>Einen Absatz der Word-Datei übernehmen</translation>
    </message>
    <message>
        <source>Take the change</source>
        <translation>Änderung übernehmen</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>paraphrased</source>
        <translation>sinngemäß wiedergegeben</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>reply copied, to paste into an e-mail or a comment</source>
        <translation>Antwort kopiert, zum Einfügen in eine E-Mail oder einen Kommentar</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>wiederhergestellt</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <source>shortened</source>
        <translation>gekürzt</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>übernommen</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>%1 (own)</source>
        <translation>%1 (eigene)</translation>
    </message>
    <message>
        <source>%1 ships with the program and stays.</source>
        <translation>%1 gehört zum Programm und bleibt.</translation>
    </message>
    <message>
        <source>%1 was not deleted: %2</source>
        <translation>%1 wurde nicht gelöscht: %2</translation>
    </message>
    <message>
        <source>Choose a house form</source>
        <translation>Eine Hausvorlage wählen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the template %1?</source>
        <translation>Vorlage %1 löschen?</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Duplicate template</source>
        <translation>Vorlage duplizieren</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Export template</source>
        <translation>Vorlage exportieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>House form…</source>
        <translation>Hausvorlage…</translation>
    </message>
    <message>
        <source>Import a template</source>
        <translation>Vorlage importieren</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Made from the form of a memo in the form %1.</source>
        <translation>Aus der Form eines Memos in der Form %1.</translation>
    </message>
    <message>
        <source>Memos in this form keep their words; they are shown as policy memos.</source>
        <translation>Memos in dieser Form behalten ihren Wortlaut; sie werden als Policy Memo gezeigt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename template</source>
        <translation>Vorlage umbenennen</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>Save this memo as template</source>
        <translation>Dieses Memo als Vorlage speichern</translation>
    </message>
    <message>
        <source>Templates (*.yaml *.yml)</source>
        <translation>Vorlagen (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Templates (*.yaml)</source>
        <translation>Vorlagen (*.yaml)</translation>
    </message>
    <message>
        <source>Word files (*.docx *.dotx)</source>
        <translation>Word-Dateien (*.docx *.dotx)</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Pages of the memo</source>
        <translation>Seiten des Memos</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>Description of the source</source>
        <translation>Beschreibung der Quelle</translation>
    </message>
    <message>
        <source>Details of the article</source>
        <translation>Angaben zum Artikel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>guess</source>
        <translation>vermutet</translation>
    </message>
</context>
<context>
    <name>DetailsForm</name>
    <message>
        <source>Details of the memo</source>
        <translation>Angaben zum Memo</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>%1 changes are not on the disk.</source>
        <translation>%1 Änderungen sind nicht auf dem Datenträger.</translation>
    </message>
    <message>
        <source>Leave and lose them</source>
        <translation>Verlassen und sie verlieren</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>The disk refused them. Make room or connect the drive again and choose Try again; whoever leaves now loses them.</source>
        <translation>Der Datenträger hat sie nicht angenommen. Schaffen Sie Platz oder schließen Sie das Laufwerk wieder an und wählen Sie „Erneut versuchen“; wer jetzt geht, verliert sie.</translation>
    </message>
</context>
<context>
    <name>DropGuide</name>
    <message>
        <source>Bottom line</source>
        <translation>Kernaussage</translation>
    </message>
    <message>
        <source>File here</source>
        <translation>Hier ablegen</translation>
    </message>
    <message>
        <source>Release: %1</source>
        <translation>Loslassen: %1</translation>
    </message>
    <message>
        <source>Release: %1 in %2</source>
        <translation>Loslassen: %1 in %2</translation>
    </message>
    <message>
        <source>the memo</source>
        <translation>das Memo</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Add articles</source>
        <translation>Artikel hinzufügen</translation>
    </message>
    <message>
        <source>Drop files, folders or a page here, or paste text with Ctrl+Shift+V.</source>
        <translation>Ziehen Sie Dateien, Ordner oder eine Seite hierher, oder fügen Sie Text mit Strg+Umschalt+V ein.</translation>
    </message>
    <message>
        <source>Every word must be there, in any order.</source>
        <translation>Jedes Wort muss vorkommen, in beliebiger Reihenfolge.</translation>
    </message>
    <message>
        <source>No article passes the filter above.</source>
        <translation>Kein Artikel entspricht dem Filter oben.</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>Noch keine Artikel</translation>
    </message>
    <message>
        <source>Nothing holds “%1”</source>
        <translation>Nichts enthält „%1“</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Nichts anzuzeigen</translation>
    </message>
</context>
<context>
    <name>EntryEditor</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>%1 The program's own words: %2</source>
        <translation>%1 Im englischen Wortlaut des Programms: %2</translation>
    </message>
    <message>
        <source>Another program is writing to the workspace.</source>
        <translation>Ein anderes Programm schreibt gerade in die Arbeitsmappe.</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>Es wurde nichts exportiert.</translation>
    </message>
    <message>
        <source>Somebody else changed the memo first.</source>
        <translation>Jemand anderes hat das Memo zuerst geändert.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>Das hat nicht geklappt.</translation>
    </message>
    <message>
        <source>The change does not fit the memo.</source>
        <translation>Die Änderung passt nicht zum Memo.</translation>
    </message>
    <message>
        <source>The file has mistakes.</source>
        <translation>Die Datei enthält Fehler.</translation>
    </message>
    <message>
        <source>The file is no workspace, or not a whole one.</source>
        <translation>Die Datei ist keine Arbeitsmappe oder keine vollständige.</translation>
    </message>
    <message>
        <source>The file was not taken in.</source>
        <translation>Die Datei wurde nicht aufgenommen.</translation>
    </message>
    <message>
        <source>The file was not written.</source>
        <translation>Die Datei wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>The pages could not be made.</source>
        <translation>Die Seiten ließen sich nicht herstellen.</translation>
    </message>
    <message>
        <source>The quotation does not stand in its article so.</source>
        <translation>Das Zitat steht so nicht in seinem Artikel.</translation>
    </message>
    <message>
        <source>The quotation has lost its place in its article.</source>
        <translation>Das Zitat hat seine Stelle im Artikel verloren.</translation>
    </message>
    <message>
        <source>The workspace cannot be used so.</source>
        <translation>Die Arbeitsmappe lässt sich so nicht benutzen.</translation>
    </message>
    <message>
        <source>The workspace is of a later version.</source>
        <translation>Die Arbeitsmappe stammt von einer neueren Version.</translation>
    </message>
    <message>
        <source>There is nothing of that name.</source>
        <translation>Unter diesem Namen gibt es nichts.</translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 Seiten</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message>
        <source>Copied. Paste it into the body of an e-mail; notes stand at its end.</source>
        <translation>Kopiert. Fügen Sie es in eine E-Mail ein; die Anmerkungen stehen am Ende.</translation>
    </message>
    <message>
        <source>Export: where to, this time and from now on</source>
        <translation>Export: wohin, diesmal und künftig</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Not exported: this entry is a draft. Accept or remove it.</source>
        <translation>Nicht exportiert: Dieser Eintrag ist ein Entwurf. Nehmen Sie ihn an oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>Not exported: this quotation no longer stands in its article.</source>
        <translation>Nicht exportiert: Dieses Zitat steht nicht mehr in seinem Artikel.</translation>
    </message>
    <message>
        <source>Not written yet: someone changed</source>
        <translation>Noch nicht geschrieben: Jemand änderte</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Returned Word file</source>
        <translation>Zurückgekommene Word-Datei</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Show the entry</source>
        <translation>Eintrag zeigen</translation>
    </message>
    <message>
        <source>The edition before is not in this workspace: what has changed is not printed.</source>
        <translation>Die vorige Ausgabe liegt nicht in diesem Arbeitsbereich: Was sich geändert hat, wird nicht gedruckt.</translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation>Word (*.docx)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>Wrote</source>
        <translation>Geschrieben:</translation>
    </message>
</context>
<context>
    <name>ExportOptions</name>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Export options</source>
        <translation>Exportoptionen</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Nothing above</source>
        <translation>Nichts über</translation>
    </message>
    <message>
        <source>Nothing that is not printed goes along in the file</source>
        <translation>Was nicht gedruckt wird, geht auch nicht in der Datei mit</translation>
    </message>
    <message>
        <source>Parts: %1</source>
        <translation>Bestandteile: %1</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Whole memo</source>
        <translation>Ganzes Memo</translation>
    </message>
    <message>
        <source>asked at the next export</source>
        <translation>wird beim nächsten Export gefragt</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>New workspace</source>
        <translation>Neue Arbeitsmappe</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>Arbeitsmappe öffnen</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Workspaces (*%1)</source>
        <translation>Arbeitsmappen (*%1)</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Clear the field</source>
        <translation>Feld leeren</translation>
    </message>
    <message>
        <source>Find statements by words or speaker</source>
        <translation>Aussagen nach Wörtern oder Sprecher suchen</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>%1 is in use</source>
        <translation>%1 ist in Gebrauch</translation>
    </message>
    <message>
        <source>%1 problems:</source>
        <translation>%1 Probleme:</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 zu %2</translation>
    </message>
    <message>
        <source>%1 undated</source>
        <translation>%1 ohne Datum</translation>
    </message>
    <message>
        <source>%1 without outlet</source>
        <translation>%1 ohne Medium</translation>
    </message>
    <message>
        <source>1 problem:</source>
        <translation>1 Problem:</translation>
    </message>
    <message>
        <source>1 undated</source>
        <translation>1 ohne Datum</translation>
    </message>
    <message>
        <source>1 without outlet</source>
        <translation>1 ohne Medium</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Drop files, folders or a page here</source>
        <translation>Dateien oder Seiten hierher</translation>
    </message>
    <message>
        <source>One step, undone with %1.</source>
        <translation>Ein Schritt; %1 macht ihn rückgängig.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Use this template</source>
        <translation>Diese Vorlage verwenden</translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add to the memo</source>
        <translation>Zum Memo hinzufügen</translation>
    </message>
    <message>
        <source>Keep this order</source>
        <translation>Diese Ordnung behalten</translation>
    </message>
    <message>
        <source>Memo tools</source>
        <translation>Werkzeuge für das Memo</translation>
    </message>
    <message>
        <source>Order of the entries</source>
        <translation>Ordnung der Einträge</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Back to the memo</source>
        <translation>Zurück zum Memo</translation>
    </message>
    <message>
        <source>Each picture is the first page of this memo. Headings that a template lacks are kept at the end.</source>
        <translation>Jedes Bild ist die erste Seite dieses Memos. Überschriften, die einer Vorlage fehlen, bleiben am Ende erhalten.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Use template %1</source>
        <translation>Vorlage %1 verwenden</translation>
    </message>
    <message>
        <source>back to the memo</source>
        <translation>zurück zum Memo</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>use</source>
        <translation>verwenden</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Arrange the articles</source>
        <translation>Artikel ordnen</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Nach Tag</translation>
    </message>
    <message>
        <source>By event</source>
        <translation>Nach Ereignis</translation>
    </message>
    <message>
        <source>By outlet</source>
        <translation>Nach Medium</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Nach Titel</translation>
    </message>
    <message>
        <source>Latest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Noch nicht verwendet</translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation>Durchzusehen</translation>
    </message>
    <message>
        <source>Used in a memo</source>
        <translation>In einem Memo verwendet</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Larger text</source>
        <translation>Text größer</translation>
    </message>
    <message>
        <source>List of statements</source>
        <translation>Liste der Aussagen</translation>
    </message>
    <message>
        <source>Show what is left out</source>
        <translation>Ausgelassenes zeigen</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Text kleiner</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>guess</source>
        <translation>vermutet</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Made again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>Restore this state</source>
        <translation>Diesen Stand wiederherstellen</translation>
    </message>
    <message>
        <source>Steps, the latest first</source>
        <translation>Schritte, der neueste zuerst</translation>
    </message>
    <message>
        <source>The memo after this step</source>
        <translation>Das Memo nach diesem Schritt</translation>
    </message>
    <message>
        <source>Then: %1 statements</source>
        <translation>Damals: %1 Aussagen</translation>
    </message>
    <message>
        <source>Then: 1 statement</source>
        <translation>Damals: 1 Aussage</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>About Briefing</source>
        <translation>Über Briefing</translation>
    </message>
    <message>
        <source>Briefing %1

Sourced memos from news articles. Each quotation is a slice of a captured source, stays tied to it through every edit and export, and can be verified.

Works offline; nothing leaves this computer. Apache-2.0.</source>
        <translation>Briefing %1

Belegte Memos aus Nachrichtenartikeln. Jedes Zitat ist ein Ausschnitt einer erfassten Quelle, bleibt durch jede Bearbeitung und jeden Export mit ihr verbunden und kann überprüft werden.

Arbeitet ohne Netz; nichts verlässt diesen Rechner. Apache-2.0.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>from a checkout</source>
        <translation>aus einem Checkout</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>%1 used</source>
        <translation>%1 verwendet</translation>
    </message>
    <message>
        <source>%1, being read</source>
        <translation>%1, wird gelesen</translation>
    </message>
    <message>
        <source>1 used</source>
        <translation>1 verwendet</translation>
    </message>
    <message>
        <source>Outlet not stated</source>
        <translation>Medium nicht genannt</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>guess</source>
        <translation>vermutet</translation>
    </message>
    <message>
        <source>only the address: paste the text or save the page</source>
        <translation>nur die Adresse: Text einfügen oder Seite speichern</translation>
    </message>
    <message>
        <source>outlet not stated</source>
        <translation>Medium nicht genannt</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>ohne Titel</translation>
    </message>
</context>
<context>
    <name>LibraryNews</name>
    <message>
        <source>Added since edition %1</source>
        <translation>Seit Ausgabe %1 hinzugekommen</translation>
    </message>
    <message>
        <source>Added since edition %1; not compared yet with what it cites</source>
        <translation>Seit Ausgabe %1 hinzugekommen; noch nicht damit verglichen, was sie zitiert</translation>
    </message>
    <message>
        <source>Edition %1 cited:</source>
        <translation>Ausgabe %1 zitierte:</translation>
    </message>
    <message>
        <source>Number %1 of %2 articles with this title and outlet, the oldest first</source>
        <translation>Nummer %1 von %2 Artikeln mit diesem Titel und Medium, der älteste zuerst</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>newer text</source>
        <translation>neuere Fassung</translation>
    </message>
    <message>
        <source>newest text</source>
        <translation>neueste Fassung</translation>
    </message>
    <message>
        <source>older text</source>
        <translation>ältere Fassung</translation>
    </message>
    <message>
        <source>says what edition %1 cited</source>
        <translation>sagt, was Ausgabe %1 zitierte</translation>
    </message>
    <message>
        <source>says what you cited yesterday</source>
        <translation>sagt, was Sie gestern zitierten</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>%1 articles</source>
        <translation>%1 Artikel</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 Artikel</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Add articles</source>
        <translation>Artikel hinzufügen</translation>
    </message>
    <message>
        <source>Confirm a guess</source>
        <translation>Vermutung bestätigen</translation>
    </message>
    <message>
        <source>Correct details</source>
        <translation>Angaben berichtigen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Take out %1 articles</source>
        <translation>%1 Artikel herausnehmen</translation>
    </message>
    <message>
        <source>Take out 1 article</source>
        <translation>1 Artikel herausnehmen</translation>
    </message>
    <message>
        <source>The clipboard holds no text and no files.</source>
        <translation>Die Zwischenablage enthält weder Text noch Dateien.</translation>
    </message>
    <message>
        <source>details</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>take out</source>
        <translation>herausnehmen</translation>
    </message>
</context>
<context>
    <name>LineDelegate</name>
    <message>
        <source>Paste the text, or save the page</source>
        <translation>Text einfügen oder Seite speichern</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>guess</source>
        <translation>vermutet</translation>
    </message>
    <message>
        <source>outlet not stated</source>
        <translation>Medium nicht genannt</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>ohne Datum</translation>
    </message>
</context>
<context>
    <name>LinesView</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>ListHead</name>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>By speaker</source>
        <translation>Nach Sprecher</translation>
    </message>
    <message>
        <source>Show the statements of all articles</source>
        <translation>Aussagen aller Artikel zeigen</translation>
    </message>
    <message>
        <source>Sort by speaker</source>
        <translation>Nach Sprecher ordnen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>A mistake of this program, not yours (%1). Nothing is lost. The report: %2</source>
        <translation>Ein Fehler dieses Programms, nicht Ihrer (%1). Nichts ist verloren. Der Bericht: %2</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>Untitled memo</source>
        <translation>Memo ohne Titel</translation>
    </message>
</context>
<context>
    <name>Margin</name>
    <message>
        <source>Compare in full</source>
        <translation>Vollständig vergleichen</translation>
    </message>
    <message>
        <source>Cuts off %1, which turns the meaning.</source>
        <translation>Schneidet %1 ab; das kehrt den Sinn um.</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Randspalte</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>Nur die Unterschiede</translation>
    </message>
    <message>
        <source>Take all %1 as one entry</source>
        <translation>Alle %1 übernehmen</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Mit hineinnehmen</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Not on the disk yet: %1 Nothing is lost while this window is open.</source>
        <translation>Noch nicht auf dem Datenträger: %1 Nichts geht verloren, solange dieses Fenster offen ist.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>%1 entries</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>%1 pages, %2 more than %3</source>
        <translation>%1 Seiten, %2 mehr als %3</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>A draft; accept or remove it.</source>
        <translation>Ein Entwurf; annehmen oder entfernen.</translation>
    </message>
    <message>
        <source>Accept draft</source>
        <translation>Entwurf annehmen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Add as source</source>
        <translation>Als Quelle hinzufügen</translation>
    </message>
    <message>
        <source>Add as source of, or rest on it…</source>
        <translation>Als Quelle hinzufügen oder darauf stützen …</translation>
    </message>
    <message>
        <source>Add heading</source>
        <translation>Überschrift hinzufügen</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>Hinzufügen: %1</translation>
    </message>
    <message>
        <source>Also under another heading</source>
        <translation>Auch unter einer anderen Überschrift</translation>
    </message>
    <message>
        <source>Also under…</source>
        <translation>Auch unter …</translation>
    </message>
    <message>
        <source>Also: %1</source>
        <translation>Auch: %1</translation>
    </message>
    <message>
        <source>Alt+↑↓</source>
        <translation>Alt+↑↓</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>Verändert</translation>
    </message>
    <message>
        <source>Altered: the article has other words here</source>
        <translation>Verändert: Der Artikel hat hier andere Wörter</translation>
    </message>
    <message>
        <source>Altered: the article has other words.</source>
        <translation>Verändert: Der Artikel hat andere Wörter.</translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>Alternative</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>Bottom line</source>
        <translation>Kernaussage</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Copy from another window</source>
        <translation>Aus einem anderen Fenster kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Strg+M</translation>
    </message>
    <message>
        <source>Ctrl+U</source>
        <translation>Strg+U</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Edit quotation</source>
        <translation>Zitat bearbeiten</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>File %1 statements</source>
        <translation>%1 Aussagen ablegen</translation>
    </message>
    <message>
        <source>File a statement</source>
        <translation>Aussage ablegen</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Wissenslücke</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>High confidence</source>
        <translation>Hohe Konfidenz</translation>
    </message>
    <message>
        <source>If wrong: %1</source>
        <translation>Falls falsch: %1</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>Einschätzung</translation>
    </message>
    <message>
        <source>Keep this order</source>
        <translation>Diese Ordnung behalten</translation>
    </message>
    <message>
        <source>Low confidence</source>
        <translation>Geringe Konfidenz</translation>
    </message>
    <message>
        <source>Make it a paraphrase</source>
        <translation>Als sinngemäße Wiedergabe führen</translation>
    </message>
    <message>
        <source>Moderate confidence</source>
        <translation>Mittlere Konfidenz</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Verschieben nach …</translation>
    </message>
    <message>
        <source>Our wording</source>
        <translation>Unser Wortlaut</translation>
    </message>
    <message>
        <source>Put also under another heading</source>
        <translation>Auch unter eine andere Überschrift stellen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Rename heading</source>
        <translation>Überschrift umbenennen</translation>
    </message>
    <message>
        <source>Rest on a statement</source>
        <translation>Auf eine Aussage stützen</translation>
    </message>
    <message>
        <source>Rests on this</source>
        <translation>Stützt sich hierauf</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Unsourced quotation: “%1”</source>
        <translation>Zitat ohne Quelle: „%1“</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>annehmen</translation>
    </message>
    <message>
        <source>also under…</source>
        <translation>auch unter …</translation>
    </message>
    <message>
        <source>as reported by %1</source>
        <translation>laut %1</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>bearbeiten</translation>
    </message>
    <message>
        <source>fifth</source>
        <translation>an fünfter Stelle</translation>
    </message>
    <message>
        <source>first</source>
        <translation>an erster Stelle</translation>
    </message>
    <message>
        <source>fourth</source>
        <translation>an vierter Stelle</translation>
    </message>
    <message>
        <source>guess</source>
        <translation>vermutet</translation>
    </message>
    <message>
        <source>move</source>
        <translation>verschieben</translation>
    </message>
    <message>
        <source>move to…</source>
        <translation>verschieben nach …</translation>
    </message>
    <message>
        <source>outlet not stated</source>
        <translation>Medium nicht genannt</translation>
    </message>
    <message>
        <source>place %1</source>
        <translation>an Stelle %1</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>umbenennen</translation>
    </message>
    <message>
        <source>report</source>
        <translation>berichtet</translation>
    </message>
    <message>
        <source>report, citing %1</source>
        <translation>berichtet unter Berufung auf %1</translation>
    </message>
    <message>
        <source>rests on %1 statements</source>
        <translation>stützt sich auf %1 Aussagen</translation>
    </message>
    <message>
        <source>rests on 1 statement</source>
        <translation>stützt sich auf 1 Aussage</translation>
    </message>
    <message>
        <source>second</source>
        <translation>an zweiter Stelle</translation>
    </message>
    <message>
        <source>sixth</source>
        <translation>an sechster Stelle</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>speaker not stated</source>
        <translation>Sprecher nicht genannt</translation>
    </message>
    <message>
        <source>third</source>
        <translation>an dritter Stelle</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>ohne Datum</translation>
    </message>
</context>
<context>
    <name>OutlineDelegate</name>
    <message>
        <source>%1 before</source>
        <translation>%1 zuvor</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>%1 in the edition before</source>
        <translation>%1 in der Ausgabe davor</translation>
    </message>
    <message>
        <source>%1 sentences</source>
        <translation>%1 Sätze</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>1 sentence</source>
        <translation>1 Satz</translation>
    </message>
    <message>
        <source>Bottom line</source>
        <translation>Kernaussage</translation>
    </message>
    <message>
        <source>File statements here.</source>
        <translation>Hier Aussagen ablegen.</translation>
    </message>
    <message>
        <source>Missing heading: %1</source>
        <translation>Fehlende Überschrift: %1</translation>
    </message>
    <message>
        <source>No bottom line yet</source>
        <translation>Noch keine Kernaussage</translation>
    </message>
    <message>
        <source>Required, still empty</source>
        <translation>Verlangt, noch leer</translation>
    </message>
    <message>
        <source>The template asks for it. Press Enter to add it.</source>
        <translation>Die Vorlage verlangt sie. Eingabetaste fügt sie hinzu.</translation>
    </message>
    <message>
        <source>Untitled heading</source>
        <translation>Überschrift ohne Titel</translation>
    </message>
    <message>
        <source>What someone must know who reads nothing else. Press Enter to write.</source>
        <translation>Was wissen muss, wer nichts sonst liest. Mit der Eingabetaste schreiben.</translation>
    </message>
</context>
<context>
    <name>OutlinePane</name>
    <message>
        <source>Memo</source>
        <translation>Memo</translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Memo</source>
        <translation>Memo</translation>
    </message>
</context>
<context>
    <name>OwnTextEditor</name>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>Bearbeiten: %1</translation>
    </message>
    <message>
        <source>If wrong</source>
        <translation>Falls falsch</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
</context>
<context>
    <name>PageBar</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Seitenbreite</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Page bar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>Seitenzahl</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Strg+Mausrad</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>These pages are not up to date: %1</source>
        <translation>Diese Seiten sind nicht aktuell: %1</translation>
    </message>
    <message>
        <source>Why the pages are not up to date</source>
        <translation>Warum die Seiten nicht aktuell sind</translation>
    </message>
    <message>
        <source>larger or smaller</source>
        <translation>größer oder kleiner</translation>
    </message>
    <message>
        <source>show the entry</source>
        <translation>Eintrag zeigen</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
</context>
<context>
    <name>QApplication</name>
    <message>
        <source>Briefing</source>
        <translation>Briefing</translation>
    </message>
</context>
<context>
    <name>QuotationEditor</name>
    <message>
        <source>Clarify in brackets</source>
        <translation>In Klammern verdeutlichen</translation>
    </message>
    <message>
        <source>Edit quotation</source>
        <translation>Zitat bearbeiten</translation>
    </message>
    <message>
        <source>Leave out what is selected</source>
        <translation>Auswahl auslassen</translation>
    </message>
    <message>
        <source>Make it a paraphrase</source>
        <translation>Als sinngemäße Wiedergabe führen</translation>
    </message>
    <message>
        <source>Mark as the source's own</source>
        <translation>Als Eigenheit der Quelle kennzeichnen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>The source does not have these words. Only […] and [brackets] may differ; as a paraphrase your wording is printed, and the quotation goes to the note.</source>
        <translation>Die Quelle hat diese Wörter nicht. Nur […] und [Klammern] dürfen abweichen; als sinngemäße Wiedergabe wird Ihr Wortlaut gedruckt, und das Zitat kommt in die Anmerkung.</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>%1 in the memo</source>
        <translation>%1 im Memo</translation>
    </message>
    <message>
        <source>%1 lines left out</source>
        <translation>%1 Zeilen ausgelassen</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>%1 outlets have it.</source>
        <translation>%1 Medien haben sie.</translation>
    </message>
    <message>
        <source>%1 paragraphs</source>
        <translation>%1 Absätze</translation>
    </message>
    <message>
        <source>1 in the memo</source>
        <translation>1 im Memo</translation>
    </message>
    <message>
        <source>1 line left out</source>
        <translation>1 Zeile ausgelassen</translation>
    </message>
    <message>
        <source>1 more</source>
        <translation>1 weiteres</translation>
    </message>
    <message>
        <source>1 paragraph</source>
        <translation>1 Absatz</translation>
    </message>
    <message>
        <source>Choose an article, or drop some here.</source>
        <translation>Wählen Sie einen Artikel, oder ziehen Sie welche hierher.</translation>
    </message>
    <message>
        <source>Cuts off “%1”.</source>
        <translation>Schneidet „%1“ ab.</translation>
    </message>
    <message>
        <source>File under</source>
        <translation>Ablegen unter</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>In the memo under heading %1.</source>
        <translation>Im Memo unter Überschrift %1.</translation>
    </message>
    <message>
        <source>Only the address is here: %1

Open the page in a browser. Then copy its text and paste it here with Ctrl+Shift+V, or save the page and drop its file here.</source>
        <translation>Hier ist nur die Adresse: %1

Öffnen Sie die Seite in einem Browser. Kopieren Sie dann ihren Text und fügen Sie ihn hier mit Strg+Umschalt+V ein, oder speichern Sie die Seite und ziehen Sie die Datei hierher.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>below %1:</source>
        <translation>unter %1:</translation>
    </message>
    <message>
        <source>extend</source>
        <translation>erweitern</translation>
    </message>
    <message>
        <source>file under heading</source>
        <translation>unter Überschrift ablegen</translation>
    </message>
    <message>
        <source>next place</source>
        <translation>nächste Stelle</translation>
    </message>
    <message>
        <source>next sentence</source>
        <translation>nächster Satz</translation>
    </message>
    <message>
        <source>outlet not stated</source>
        <translation>Medium nicht genannt</translation>
    </message>
    <message>
        <source>take in “%1”</source>
        <translation>„%1“ hineinnehmen</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>with all %1 sources</source>
        <translation>mit allen %1 Quellen</translation>
    </message>
    <message>
        <source>worded otherwise</source>
        <translation>anders formuliert</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>Reader</source>
        <translation>Leser</translation>
    </message>
    <message>
        <source>Text of “%1”</source>
        <translation>Text von „%1“</translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>File %1 statements</source>
        <translation>%1 Aussagen ablegen</translation>
    </message>
    <message>
        <source>File under “%1”</source>
        <translation>Ablegen unter „%1“</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Move to “%1”</source>
        <translation>Verschieben nach „%1“</translation>
    </message>
    <message>
        <source>Rendered differently:</source>
        <translation>Verschieden wiedergegeben:</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>first the number of a heading that has others below it</source>
        <translation>zuerst die Nummer einer Überschrift, unter der weitere stehen</translation>
    </message>
    <message>
        <source>no heading is suggested for some of them; press a number</source>
        <translation>für einige ist keine Überschrift vorgeschlagen; eine Zahl drücken</translation>
    </message>
    <message>
        <source>no heading is suggested; press its number</source>
        <translation>keine Überschrift vorgeschlagen; drücken Sie ihre Nummer</translation>
    </message>
    <message>
        <source>no other outlet has any of these statements</source>
        <translation>kein anderes Medium hat eine dieser Aussagen</translation>
    </message>
    <message>
        <source>no other outlet has this statement</source>
        <translation>kein anderes Medium hat diese Aussage</translation>
    </message>
    <message>
        <source>the memo has %1 headings</source>
        <translation>das Memo hat %1 Überschriften</translation>
    </message>
    <message>
        <source>“%1” has %2 below it</source>
        <translation>unter „%1“ stehen %2</translation>
    </message>
</context>
<context>
    <name>ResultBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Result of the export</source>
        <translation>Ergebnis des Exports</translation>
    </message>
</context>
<context>
    <name>Returned</name>
    <message>
        <source>%1 changes tracked</source>
        <translation>%1 nachverfolgte Änderungen</translation>
    </message>
    <message>
        <source>%1 comments</source>
        <translation>%1 Kommentare</translation>
    </message>
    <message>
        <source>%1 other changes</source>
        <translation>%1 weitere Änderungen</translation>
    </message>
    <message>
        <source>%1 own texts changed</source>
        <translation>%1 eigene Texte geändert</translation>
    </message>
    <message>
        <source>%1 statements</source>
        <translation>%1 Aussagen</translation>
    </message>
    <message>
        <source>%1: changed</source>
        <translation>%1: geändert</translation>
    </message>
    <message>
        <source>%1: taken out</source>
        <translation>%1: herausgenommen</translation>
    </message>
    <message>
        <source>%1: typed in</source>
        <translation>%1: hineingeschrieben</translation>
    </message>
    <message>
        <source>'%1' added</source>
        <translation>„%1“ eingefügt</translation>
    </message>
    <message>
        <source>'%1' removed</source>
        <translation>„%1“ entfernt</translation>
    </message>
    <message>
        <source>1 change tracked</source>
        <translation>1 nachverfolgte Änderung</translation>
    </message>
    <message>
        <source>1 comment</source>
        <translation>1 Kommentar</translation>
    </message>
    <message>
        <source>1 other change</source>
        <translation>1 weitere Änderung</translation>
    </message>
    <message>
        <source>1 own text changed</source>
        <translation>1 eigener Text geändert</translation>
    </message>
    <message>
        <source>1 statement</source>
        <translation>1 Aussage</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>Verändert</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Deleted by %1, tracked and not accepted</source>
        <translation>Gelöscht von %1, nachverfolgt und nicht angenommen</translation>
    </message>
    <message>
        <source>Doubled</source>
        <translation>Verdoppelt</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>Fußzeile</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Inserted by %1, tracked and not accepted</source>
        <translation>Eingefügt von %1, nachverfolgt und nicht angenommen</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>Unversehrt</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>No longer in its article</source>
        <translation>Nicht mehr in ihrem Artikel</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>Separated from its note</source>
        <translation>Von ihrer Anmerkung getrennt</translation>
    </message>
    <message>
        <source>Shortened visibly</source>
        <translation>Sichtbar gekürzt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>“%1” is a quotation: it stands in its source as “%2”. We keep it as it was, or print your wording as a paraphrase, without quotation marks. Which do you prefer?</source>
        <translation>„%1“ ist ein Zitat: In der Quelle steht „%2“. Wir lassen es, wie es war, oder drucken Ihren Wortlaut als sinngemäße Wiedergabe ohne Anführungszeichen. Was ist Ihnen lieber?</translation>
    </message>
</context>
<context>
    <name>ReturnedPanel</name>
    <message>
        <source>%1 shapes lie in front of the text: what they cover cannot be checked</source>
        <translation>%1 Formen liegen vor dem Text: Was sie verdecken, lässt sich nicht prüfen</translation>
    </message>
    <message>
        <source>1 shape lies in front of the text: what it covers cannot be checked</source>
        <translation>1 Form liegt vor dem Text: Was sie verdeckt, lässt sich nicht prüfen</translation>
    </message>
    <message>
        <source>Close the returned file</source>
        <translation>Zurückgekommene Datei schließen</translation>
    </message>
    <message>
        <source>Comment on “%1”</source>
        <translation>Kommentar zu „%1“</translation>
    </message>
    <message>
        <source>It printed another memo; here it can only be looked at.</source>
        <translation>Sie druckte ein anderes Memo; hier kann sie nur angesehen werden.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Returned Word file</source>
        <translation>Zurückgekommene Word-Datei</translation>
    </message>
    <message>
        <source>Show that memo</source>
        <translation>Dieses Memo zeigen</translation>
    </message>
    <message>
        <source>What came back changed</source>
        <translation>Was verändert zurückkam</translation>
    </message>
</context>
<context>
    <name>ReturnedRow</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the entry</source>
        <translation>Eintrag zeigen</translation>
    </message>
</context>
<context>
    <name>RowsEditor</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>RunningBar</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>What is running</source>
        <translation>Was gerade läuft</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the field</source>
        <translation>Feld leeren</translation>
    </message>
    <message>
        <source>Search titles and text</source>
        <translation>Titel und Texte durchsuchen</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Choose template</source>
        <translation>Vorlage wählen</translation>
    </message>
    <message>
        <source>Preparing the sample</source>
        <translation>Das Beispiel wird vorbereitet</translation>
    </message>
    <message>
        <source>Restore an earlier state</source>
        <translation>Früheren Stand wiederherstellen</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Adding articles</source>
        <translation>Artikel werden hinzugefügt</translation>
    </message>
    <message>
        <source>Adding what was pasted</source>
        <translation>Eingefügtes wird hinzugefügt</translation>
    </message>
    <message>
        <source>Text in place of its address</source>
        <translation>Text an die Stelle seiner Adresse</translation>
    </message>
</context>
<context>
    <name>StatementsModel</name>
    <message>
        <source>in the memo under heading %1</source>
        <translation>im Memo unter Überschrift %1</translation>
    </message>
    <message>
        <source>indirect speech</source>
        <translation>indirekte Rede</translation>
    </message>
    <message>
        <source>para. %1</source>
        <translation>Abs. %1</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>report</source>
        <translation>berichtet</translation>
    </message>
    <message>
        <source>speaker not named</source>
        <translation>Sprecher nicht genannt</translation>
    </message>
</context>
<context>
    <name>StatementsPanel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 statements</source>
        <translation>%1 Aussagen</translation>
    </message>
    <message>
        <source>1 statement</source>
        <translation>1 Aussage</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>List of statements</source>
        <translation>Liste der Aussagen</translation>
    </message>
    <message>
        <source>No statement has these words. Empty the field to see all.</source>
        <translation>Keine Aussage hat diese Wörter. Leeren Sie das Feld, um alle zu sehen.</translation>
    </message>
    <message>
        <source>Nothing is attributed to a speaker here. Go back to the text (Esc): any sentence can be taken there.</source>
        <translation>Hier wird nichts einem Sprecher zugeschrieben. Zurück zum Text (Esc): dort lässt sich jeder Satz übernehmen.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>The article is being read …</source>
        <translation>Der Artikel wird gelesen …</translation>
    </message>
    <message>
        <source>Who says what is not found in this language. Go back to the text (Esc): any sentence can be taken there.</source>
        <translation>In dieser Sprache wird nicht erkannt, wer was sagt. Zurück zum Text (Esc): dort lässt sich jeder Satz übernehmen.</translation>
    </message>
    <message>
        <source>as suggested</source>
        <translation>wie vorgeschlagen</translation>
    </message>
    <message>
        <source>file under heading</source>
        <translation>unter Überschrift ablegen</translation>
    </message>
    <message>
        <source>show in the text</source>
        <translation>im Text zeigen</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>with all sources</source>
        <translation>mit allen Quellen</translation>
    </message>
</context>
<context>
    <name>StatementsView</name>
    <message>
        <source>Statements</source>
        <translation>Aussagen</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 Seiten</translation>
    </message>
    <message>
        <source>%1 statements</source>
        <translation>%1 Aussagen</translation>
    </message>
    <message>
        <source>%1 things to check</source>
        <translation>%1 Punkte zu prüfen</translation>
    </message>
    <message>
        <source>%1 words</source>
        <translation>%1 Wörter</translation>
    </message>
    <message>
        <source>%2 in %1 entries</source>
        <translation>%2 in %1 Einträgen</translation>
    </message>
    <message>
        <source>%2 in 1 entry</source>
        <translation>%2 in 1 Eintrag</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 min</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message>
        <source>1 statement</source>
        <translation>1 Aussage</translation>
    </message>
    <message>
        <source>1 thing to check</source>
        <translation>1 Punkt zu prüfen</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 Wort</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Things to check</source>
        <translation>Zu prüfende Punkte</translation>
    </message>
</context>
<context>
    <name>TemplateCard</name>
    <message>
        <source>%1 pages</source>
        <translation>%1 Seiten</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>gewählt</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>Block</source>
        <translation>Baustein</translation>
    </message>
    <message>
        <source>Blocks, in order</source>
        <translation>Bausteine, der Reihe nach</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Form or YAML</source>
        <translation>Formular oder YAML</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Überschriften</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>Template %1</source>
        <translation>Vorlage %1</translation>
    </message>
    <message>
        <source>Template as YAML</source>
        <translation>Vorlage als YAML</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
</context>
<context>
    <name>TemplateRows</name>
    <message>
        <source>Bottom line</source>
        <translation>Kernaussage</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Headings with their entries</source>
        <translation>Überschriften mit ihren Einträgen</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>Einschätzungen</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>List of sources</source>
        <translation>Quellenverzeichnis</translation>
    </message>
    <message>
        <source>Long text</source>
        <translation>Langer Text</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Quotations in full</source>
        <translation>Zitate im Wortlaut</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>Skalen</translation>
    </message>
    <message>
        <source>Source summary</source>
        <translation>Quellenlage</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Bottom line first, key judgements in a table, graded statements, endnotes and scales.</source>
        <translation>Kernaussage zuerst, Einschätzungen als Tabelle, bewertete Aussagen, Endnoten und Skalen.</translation>
    </message>
    <message>
        <source>Intelligence brief</source>
        <translation>Lagebericht</translation>
    </message>
    <message>
        <source>Note for the Minister</source>
        <translation>Ministervorlage</translation>
    </message>
    <message>
        <source>One page with the bottom line, the judgements, what each side says and what comes next.</source>
        <translation>Eine Seite mit Kernaussage, Einschätzungen, was jede Seite sagt und was folgt.</translation>
    </message>
    <message>
        <source>One to four pages for a decision maker, with footnotes.</source>
        <translation>Eine bis vier Seiten für die Entscheidung, mit Fußnoten.</translation>
    </message>
    <message>
        <source>Policy memo</source>
        <translation>Politische Vorlage</translation>
    </message>
    <message>
        <source>Press digest</source>
        <translation>Presseschau</translation>
    </message>
    <message>
        <source>What each outlet says, outlet by outlet, with topic and paragraph.</source>
        <translation>Was jedes Medium sagt, Medium für Medium, mit Thema und Absatz.</translation>
    </message>
</context>
<context>
    <name>TitleBlock</name>
    <message>
        <source>Edit title and fields</source>
        <translation>Titel und Felder bearbeiten</translation>
    </message>
    <message>
        <source>Edition %1</source>
        <translation>Ausgabe %1</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Template: %1</source>
        <translation>Vorlage: %1</translation>
    </message>
    <message>
        <source>Untitled memo</source>
        <translation>Memo ohne Titel</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tool bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>An empty memo; drop your articles on it</source>
        <translation>Ein leeres Memo; ziehen Sie Ihre Artikel darauf</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>Five articles on two presidential calls, and the finished memo</source>
        <translation>Fünf Artikel über zwei Telefonate der Präsidenten und das fertige Memo</translation>
    </message>
    <message>
        <source>From news articles to a sourced memo, each quotation tied to its source.</source>
        <translation>Von Nachrichtenartikeln zum belegten Memo, jedes Zitat mit seiner Quelle verbunden.</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Neue Arbeitsmappe</translation>
    </message>
    <message>
        <source>One file holds articles, memos and every step</source>
        <translation>Eine Datei enthält Artikel, Memos und jeden Schritt</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>Arbeitsmappe öffnen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
</context>
<context>
    <name>Wordings</name>
    <message>
        <source>added: %1</source>
        <translation>eingefügt: %1</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>entfernt: %1</translation>
    </message>
</context>
<context>
    <name>_FilledPair</name>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
</context>
<context>
    <name>_Page</name>
    <message>
        <source>First page</source>
        <translation>Erste Seite</translation>
    </message>
</context>
</TS>
