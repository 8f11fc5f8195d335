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
        <translation>Die Quellenübersicht bleibt erhalten, wird nicht gedruckt</translation>
    </message>
    <message>
        <source>The template has no marking %1</source>
        <translation>Die Vorlage kennt die Einstufung %1 nicht</translation>
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
        <source>"%1" has %2 statements; %3 are only counted</source>
        <translation>„%1“ hat %2 Aussagen; %3 werden nur gezählt</translation>
    </message>
    <message>
        <source>%1 words, %2 more than %3</source>
        <translation>%1 Wörter, %2 mehr als %3</translation>
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
        <source>Import %1</source>
        <translation>%1 einlesen</translation>
    </message>
    <message>
        <source>Import memo</source>
        <translation>Memo einlesen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>a bare “%1” claims certainty</source>
        <translation>ein bloßes „%1“ behauptet Gewissheit</translation>
    </message>
    <message>
        <source>credibility 1 needs an independent origin; all its sources repeat %1</source>
        <translation>Glaubwürdigkeit 1 braucht einen unabhängigen Ursprung; alle Quellen wiederholen %1</translation>
    </message>
    <message>
        <source>hedges on hedges: “%1”</source>
        <translation>Abschwächung auf Abschwächung: „%1“</translation>
    </message>
    <message>
        <source>high confidence rests on a single origin</source>
        <translation>hohe Konfidenz beruht auf einem einzigen Ursprung</translation>
    </message>
    <message>
        <source>its likelihood, “%1”, does not stand in its text</source>
        <translation>ihre Wahrscheinlichkeit, „%1“, steht nicht im Text</translation>
    </message>
    <message>
        <source>likelihood (“%1”) and confidence stand in one sentence; part them</source>
        <translation>Wahrscheinlichkeit („%1“) und Konfidenz stehen in einem Satz; trennen</translation>
    </message>
    <message>
        <source>the bottom line has %1 sentences, %2 too many</source>
        <translation>die Kernaussage hat %1 Sätze, %2 zu viel</translation>
    </message>
    <message>
        <source>the field "%1" (%2) is required and empty</source>
        <translation>das Feld „%2“ (%1) ist verlangt und leer</translation>
    </message>
    <message>
        <source>the heading "%1" is required and empty</source>
        <translation>die Überschrift „%1“ ist verlangt und leer</translation>
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
        <source>the template %1 has no field "%2"; it is printed last</source>
        <translation>die Vorlage %1 hat kein Feld „%2“; es wird zuletzt gedruckt</translation>
    </message>
    <message>
        <source>the template %1 has no heading "%2"; kept</source>
        <translation>die Vorlage %1 hat keine Überschrift „%2“; sie bleibt</translation>
    </message>
    <message>
        <source>the template %1 has no place for judgements; %2 are only counted</source>
        <translation>die Vorlage %1 hat keinen Platz für Bewertungen; %2 werden nur gezählt</translation>
    </message>
    <message>
        <source>the template %1 has no place for the bottom line</source>
        <translation>die Vorlage %1 hat keinen Platz für das Fazit</translation>
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
        <source>“%1” and “%2” come from two rows of the scale; keep to one</source>
        <translation>„%1“ und „%2“ stammen aus zwei Zeilen der Skala; bei einer bleiben</translation>
    </message>
    <message>
        <source>“%1” hides who says so; name the source</source>
        <translation>„%1“ verschweigt, wer das sagt; die Quelle nennen</translation>
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
        <source>Copied: a reply to paste into an e-mail or a comment.</source>
        <translation>Kopiert: eine Antwort zum Einfügen in eine E-Mail oder einen Kommentar.</translation>
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
        <source>Import a template</source>
        <translation>Vorlage importieren</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
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
        <translation>Ein anderes Programm schreibt gerade in den Arbeitsbereich.</translation>
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
        <translation>Die Datei ist kein Arbeitsbereich oder kein vollständiger.</translation>
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
        <translation>Der Arbeitsbereich lässt sich so nicht benutzen.</translation>
    </message>
    <message>
        <source>The workspace is of a later version.</source>
        <translation>Der Arbeitsbereich stammt von einer neueren Version.</translation>
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
    <name>Incoming</name>
    <message>
        <source>Keep the address of the text</source>
        <translation>Die Adresse des Textes behalten</translation>
    </message>
    <message>
        <source>Text in place of its address</source>
        <translation>Text an die Stelle seiner Adresse</translation>
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
        <source>No date or outlet</source>
        <translation>Ohne Datum und Medium</translation>
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
        <source>%1 entries</source>
        <translation>%1 Einträge</translation>
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
        <source>choose a single statement</source>
        <translation>nur eine Aussage auswählen</translation>
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
