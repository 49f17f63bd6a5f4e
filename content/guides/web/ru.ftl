# Слова страниц. Названия нейтральны: их видно на вкладке.
web-title = Поездки и быт
web-skip = К тексту
web-help = Номера сейчас
web-home = Начало
web-language = Язык
web-leave = Выйти
web-leave-note = «Выйти» убирает эту страницу и нашу метку в браузере. Историю браузера кнопка не стирает. То же делает Shift, если нажать её три раза подряд.
web-shift-twice = Чтобы выйти, нажмите Shift ещё два раза.
web-shift-once = Чтобы выйти, нажмите Shift ещё раз.

# ---- начало ----
web-hello = Работа, дорога и документы за границей
web-hello-text = Короткие советы и полезные номера. Отвечает программа, в любой час. Имя не нужно.
web-door-women = Для женщин за границей
web-door-all = Для всех
web-open-chat = Написать здесь
web-read-pages = Читать без переписки
web-telegram = То же самое в Telegram
web-countries = Номера по странам
web-countries-text = Выберите страну, где Вы сейчас.

# ---- переписка ----
web-chat = Переписка
web-chat-how = Напишите в нескольких словах, что случилось, или нажмите «Начать».
web-chat-note = Переписка хранится зашифрованной. Она исчезает, когда Вы её стираете, или через месяц тишины. В браузере остаётся одна метка, пока Вы не закроете его или не нажмёте «Выйти».
web-chat-begin = Начать
web-chat-leave = Выйти и убрать метку
web-your-words = Напишите своими словами
web-send = Отправить
web-not-sent = Не отправлено. Проверьте связь и попробуйте ещё раз: Ваши слова остались в поле.
web-choices = Кнопки
web-always = Всегда под рукой

# ---- номера ----
web-call = Позвонить
web-sms = Написать SMS
web-website = Страница в интернете
web-card = Карточка: показать людям рядом
web-urgent = Срочно
web-sheet-card = Карточка на бумаге
web-sheet-leaflet = Листовка с адресами
web-sheet-how = Лист формата A6. Чтобы напечатать, откройте меню браузера и выберите «Печать». Открытую страницу можно читать и без связи.
web-sheet-care = Кто найдёт бумагу, сможет её прочитать. Безопаснее показать карточку на экране.
web-sheet-scan = Наведите камеру телефона на квадрат.
web-sheet-numbers = Полезные номера
web-others = Другие линии
web-speaks = Языки: { $languages }
web-paid = как обычный звонок
web-no-name = имя не спрашивают
web-checked = проверено нами: { $date }
web-inside = Номер для звонка из этой страны
web-more-lines = Ещё линии
web-other-country = Другая страна

# ---- о нас ----
web-about = Кто здесь отвечает
web-about-program = Здесь отвечает программа. Она ничего не выдумывает: все тексты подготовлены заранее. Под ними названы источники.
web-about-check = У текстов, которые ещё не проверил редактор, есть пометка. Рядом с номерами видно, проверяли ли мы их.
web-about-kept = Пока Вы только читаете, мы ничего не оставляем в Вашем браузере. Когда Вы пишете, появляется одна метка, чтобы переписка продолжалась.
web-about-never = Денег, номеров карт, паролей и кодов мы не просим никогда. Если кто-то просит — это не мы.
web-about-true = Настоящие адреса в Telegram только такие:
web-paused = Сейчас не пользуйтесь этим ботом в Telegram: вместо нас там может отвечать кто-то чужой. Здесь, на этих страницах, отвечаем мы.

# ---- когда что-то не так ----
web-not-found = Такой страницы нет
web-not-found-text = Возможно, адрес изменился. Начните сначала или позвоните, если срочно.
web-bad = Страница не смогла принять это
web-bad-text = Вернитесь и попробуйте ещё раз, короче. Если срочно, вот номера.
web-many = Слишком много сообщений сразу
web-many-text = Подождите, пожалуйста, минуту, вернитесь и отправьте ещё раз. Если срочно, вот номера.
web-broken = Сейчас не получилось
web-broken-text = Мы не смогли сохранить или показать это. Ничего не отправлено. Если срочно, позвоните: там отвечают люди.
web-away = Дальше

# Города, по времени которых работают линии.
place-new_york = Нью-Йорк
place-toronto = Торонто
place-jerusalem = Иерусалим
place-nicosia = Никосия
place-tbilisi = Тбилиси
place-amsterdam = Амстердам
place-athens = Афины
place-berlin = Берлин
place-bratislava = Братислава
place-brussels = Брюссель
place-bucharest = Бухарест
place-budapest = Будапешт
place-chisinau = Кишинёв
place-copenhagen = Копенгаген
place-dublin = Дублин
place-helsinki = Хельсинки
place-istanbul = Стамбул
place-kyiv = Киев
place-lisbon = Лиссабон
place-ljubljana = Любляна
place-london = Лондон
place-luxembourg = Люксембург
place-madrid = Мадрид
place-malta = Мальта
place-oslo = Осло
place-paris = Париж
place-prague = Прага
place-riga = Рига
place-rome = Рим
place-sofia = София
place-stockholm = Стокгольм
place-tallinn = Таллинн
place-vaduz = Вадуц
place-vienna = Вена
place-vilnius = Вильнюс
place-warsaw = Варшава
place-zagreb = Загреб
place-zurich = Цюрих
web-file = Фото, голос или файл, до 20 МБ
web-file-send = Отправить файл
web-code-copy = Скопировать
web-code-copied = Скопировано
web-code-marked = Цифры выделены: скопируйте их сами
web-code-print = Напечатать
web-code-stays = Сколько показывать
web-code-stays-on = Пока не пойду дальше
web-code-minutes = { $minutes } мин
web-code-gone = Убрано с экрана.
