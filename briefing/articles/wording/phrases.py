"""Words that pages print around their stories, as data: add a language by adding its lines.

``LINES`` are whole lines, compared without case and without the marks around
them.  ``OPENINGS`` begin a line of furniture, ``RELATED`` a pointer to another
story; both are regular expressions.  None may fit a sentence that a story
could hold.
"""

from __future__ import annotations

_ENGLISH = """
skip to content|skip to main content|skip to the content|skip to navigation|skip to main|main menu
menu|home|homepage|home page|search|close|open|back|go back|back to top|back to home|back to news
top|next|previous|prev|more|less|load more|loading|show more|show less|view more|view all|see all
see more|read more|read full story|read all|next article|next story|next post|previous article
previous story|previous post|continue|continue reading|copy link|link copied|share this|discuss
discussion|comment|comments|no comments|add comment|add a comment|leave a comment|leave a reply
post a comment|write a comment|join the conversation|join the discussion|view comments
advertisement|advertisements|advertising|advert|ad|ads|sponsored|sponsored content|promoted
promoted content|paid content|paid post|article continues below advertisement
story continues below|story continues below advertisement|article continues below
article continues after advertisement|scroll to continue|scroll down to continue
log in|login|sign in|log out|logout|sign out|sign up|register|my account|account|subscribe
subscribe now|subscribe today|subscribed|donate|donate now|newsletter|newsletters|our newsletters
free newsletter|daily newsletter|tags|tag|topics|filed under|categories|keywords|in this article
in this story|most read|most popular|most viewed|most shared|most commented|trending|trending now
trending stories|popular|top stories|top news|latest news|latest stories|latest articles
latest posts|latest headlines|latest|more news|more stories|other news|other stories|breaking news
recent posts|recent articles|recent stories|recommended|recommended for you|recommended stories
recommended reading|you may like|you may also like|you might like|you might also like
you may be interested in|you might be interested in|up next|editors' picks|editor's picks
editors' choice|editor's choice|don't miss|watch|watch now|watch live|listen|listen now
listen live|listen to this article|listen to article|play|play video|play audio|pause|mute|unmute
fullscreen|full screen|gallery|view gallery|live|live now|video|videos|audio|photo|photos|podcast
podcasts|text size|font size|dark mode|light mode|print|print this|print article|print page|email
e-mail|email this|save|saved|save article|bookmark|bookmarks|like|reply|repost|retweet|accept
accept all|accept cookies|accept all cookies|reject|reject all|manage cookies|manage preferences
manage options|manage consent|cookie settings|cookie policy|cookie preferences|got it|ok|i agree
agree|terms|terms of use|terms of service|terms and conditions|terms & conditions|privacy
privacy policy|privacy notice|contact|contact us|about|about us|advertise|advertise with us
careers|sitemap|site map|faq|faqs|help|all rights reserved|download app|download the app
download our app|get the app|reprints|reprints and permissions|request a correction
report an error|report a mistake|related|related articles|related stories|related content
related links|related topics|related news|related coverage|see also|read also|also read|read next
more on this story|more on this topic|more from us|follow us|join us|find us|follow|following
for immediate release|office of the press secretary|office of the spokesperson
statements and releases|presidential actions|briefing room|press releases
"""
_RUSSIAN = """
отправить|поделиться|обсудить|комментарий|комментарии|комментировать|реклама|наверх|назад|вперёд
вперед|далее|главная|на главную|меню|поиск|войти|вход|регистрация|подписаться|подписка
новости партнеров|новости партнёров|все права защищены|версия для печати|распечатать|печать|теги
перейти к содержанию|перейти к основному содержанию|перейти к контенту|по теме|материалы по теме
популярное|последние новости|главные новости|читать далее|читать полностью|читайте также
смотрите также|самое читаемое|лента новостей|загрузить ещё|загрузить еще
показать ещё|показать еще|рекомендуем
"""
_UKRAINIAN = """
поділитися|обговорити|коментар|коментарі|реклама|нагору|головна|меню|пошук|увійти|реєстрація
підписатися|підписка|усі права захищено|всі права захищено|усі права захищені|версія для друку
друкувати|теги|за темою|останні новини|читайте також|дивіться також|популярне|читати далі
показати ще|назад
"""
_GERMAN = """
teilen|drucken|merken|kommentar|kommentare|kommentieren|anzeige|werbung|zum inhalt
zum inhalt springen|zum hauptinhalt|zum hauptinhalt springen|zur startseite|startseite|nach oben
zurück|weiter|suche|suchen|menü|anmelden|abmelden|registrieren|abonnieren|alle rechte vorbehalten
impressum|datenschutz|datenschutzerklärung|mehr zum thema|mehr anzeigen|mehr lesen|lesen sie auch
artikel drucken|artikel teilen|artikel merken|meistgelesen|newsletter abonnieren
neueste nachrichten|empfehlungen
"""
_FRENCH = """
partager|imprimer|commentaire|commentaires|commenter|réagir|publicité|aller au contenu
aller au contenu principal|accueil|haut de page|retour|suivant|précédent|recherche|rechercher
se connecter|connexion|s'abonner|je m'abonne|abonnez-vous|tous droits réservés|mentions légales
lire plus|lire la suite|lire aussi|à lire aussi|voir aussi|les plus lus|à la une
sur le même sujet|s'inscrire|fermer
"""
_OTHERS = """
compartir|imprimir|comentario|comentarios|publicidad|ir al contenido|inicio|volver|siguiente
anterior|buscar|iniciar sesión|suscríbete|suscribirse|todos los derechos reservados|leer más
lo más leído|lo más visto|lea también|condividi|stampa|commenti|pubblicità|leggi anche
tutti i diritti riservati|udostępnij|drukuj|komentarze|czytaj także|czytaj też|zobacz także
wszelkie prawa zastrzeżone|compartilhar|publicidade|comentários|leia também|delen|afdrukken
"""
_SECTIONS = """
world|news|politics|business|sport|sports|opinion|opinions|comment|analysis|features|feature
international|europe|asia|africa|americas|middle east|economy|culture|science|technology|tech
health|environment|lifestyle|entertainment|education|society|travel|weather|breaking|exclusive
diplomacy|defense|defence|local|national|us|u.s|usa|uk|russia|ukraine|china|markets|finance|money
media|arts|books|style|food|climate|crime|world news|us news|uk news|editorial|interview|explainer
magazine|blog|blogs|home news|world politics|top story|live blog|comment is free
новости|политика|экономика|общество|мир|в мире|спорт|культура|россия|мнения|новини|політика
економіка|суспільство|світ|україна|думки|politik|wirtschaft|ausland|inland|kultur|wissen|meinung
nachrichten|welt|politique|économie|monde|société|actualités|política|economía|mundo|sociedad
"""


def _phrases(*texts: str) -> frozenset[str]:
    """Split the tables above, which stand in lines and in columns."""
    return frozenset(
        phrase
        for text in texts
        for line in text.split("\n")
        for phrase in line.split("|")
        if phrase
    )


# Names of sections: furniture above a headline, yet a subheading within a story.
SECTIONS = _phrases(_SECTIONS)
LINES = _phrases(_ENGLISH, _RUSSIAN, _UKRAINIAN, _GERMAN, _FRENCH, _OTHERS)

_NETWORKS = """
facebook twitter x instagram youtube telegram whatsapp linkedin reddit pinterest tiktok threads
mastodon bluesky viber messenger flipboard vk rutube pocket tumblr skype line vkontakte
вконтакте контакте одноклассники одноклассниках телеграм телеграме ютуб ютубе дзен дзене рутуб
вайбер фейсбук фейсбуке ватсап
"""
_BUTTONS = """
share tweet pin email e-mail mail print save bookmark copy like repost link rss sms flip
поделиться отправить поділитися teilen partager compartir
"""
_BETWEEN_BUTTONS = """
to or on via with by and this it article story page post link friend friends a copied
в на або oder auf ou sur o en
"""
NETWORKS = frozenset(_NETWORKS.split())
# A line of nothing but these, a button or a network in front, is a row of buttons.
BUTTONS = frozenset(_BUTTONS.split())
BETWEEN_BUTTONS = frozenset(_BETWEEN_BUTTONS.split())

OPENINGS = (
    r"(?:we|this (?:web)?site|our (?:web)?site|(?:our site|we) and our partners) uses? cookies\b",
    (
        r"by (?:continuing|clicking|using|browsing|signing up|subscribing|submitting|registering)\b"
        r".{0,80}\b(?:cookies?|privacy|terms|you agree|you consent|agree to)\b"
    ),
    r"(?:please )?(?:enable|turn on) (?:javascript|cookies)\b|javascript (?:is|must be) ",
    r"your browser (?:does not|doesn't|is (?:out|not))\b",
    r"(?:sign up|subscribe)\b.{0,120}\b(?:newsletters?|channel|alerts|inbox|e-?mails|podcast)\b",
    r"get (?:the |our )?.{0,80} (?:in|to|into) your inbox",
    r"(?:follow|join|find|like) (?:us|our|@\w+)\b.{0,100}\b(?:on|at|channel|page|group)\b",
    r"click here (?:to|for)\b|download (?:the|our) .{0,40}\bapp\b",
    r"(?:have|got) (?:a|any) (?:news |confidential )?tips?\b|got a story\b",
    (
        r"(?:if you )?(?:spot|see|find|notice|found|spotted|noticed) (?:a |an |any )?"
        r"(?:error|mistake|typo)s?\b.{0,80}\b(?:select|highlight|press|let us|ctrl|contact|report)"
    ),
    r"this (?:material|article|story) may not be (?:published|reproduced|copied)",
    r"©|\(c\) ?(?:19|20)\d\d|copyright\b.{0,4}(?:©|\(c\)|(?:19|20)\d\d|by\b)",
    r"(?:have your say|let us know what you think|tell us what you think)\b",
    r"(?:like|enjoyed) this (?:story|article)\?|our standards: the thomson reuters",
    r"подпи(?:сывайтесь|шитесь)\b|следите за (?:нами|нашими)|читайте нас\b|присоединяйтесь к нам",
    r"(?:если вы )?(?:нашли|заметили) (?:ошибку|опечатку)|ежедневные видео на\b",
    r"(?:мы используем|(?:этот|наш) сайт использует) (?:файлы )?(?:cookie|куки)",
    r"підпи(?:суйтесь|шіться|суйтеся)\b|стежте за (?:нами|нашими)|читайте нас\b|долучайтесь до нас",
    r"якщо ви (?:знайшли|помітили|виявили) помилку|ми використовуємо (?:файли )?(?:cookie|куки)",
    r"(?:wir|diese (?:web)?seite) (?:verwenden|nutzen|verwendet|nutzt) cookies\b|folgen sie uns\b",
    r"(?:nous utilisons|ce site utilise) des cookies\b|suivez-nous\b|inscrivez-vous à\b",
    r"(?:utilizamos|usamos|este sitio (?:web )?utiliza) cookies\b|síguenos en\b|suscríbase a\b",
)

RELATED = (
    r"read (?:more|also|next|the (?:full|original|whole) \w+)",
    r"(?:see|watch|listen) also|also (?:read|see|watch)|see more|more (?:on|from|about|to read)",
    r"related(?: (?:articles?|story|stories|content|links?|topics?|coverage|news|reading))?",
    r"must[- ]read|in case you missed it|don't miss|recommended",
    r"lesen sie (?:auch|mehr|dazu)|mehr zum thema|lire (?:aussi|également)|à lire(?: aussi)?",
    r"voir aussi|(?:читайте|смотрите)(?: также| ещ[её]| по теме)|по теме|материалы? по теме",
    r"(?:читайте|дивіться)(?: також| ще)|за темою|lea también|lee también|vea también",
    r"leggi anche|czytaj (?:też|także)|zobacz także|leia também|lees ook",
)
# These point elsewhere only before a colon: alone they may begin a headline of the story.
RELATED_BEFORE_COLON = (
    r"(?:read|watch|listen|more|video|background|explainer|opinion|live|gallery|see)",
    r"(?:подробнее|видео|детальніше|відео|mehr|dazu|vidéo|vídeo)",
)
