# Слова сторінок. Назви нейтральні: їх видно на вкладці.
web-title = Подорож і побут
web-skip = До тексту
web-help = Номери зараз
web-home = Початок
web-language = Мова
web-leave = Вийти
web-leave-note = «Вийти» прибирає цю сторінку й нашу позначку в браузері. Історію браузера кнопка не стирає. Те саме робить клавіша Shift, натиснута тричі поспіль.
web-shift-twice = Щоб вийти, натисніть Shift ще двічі.
web-shift-once = Щоб вийти, натисніть Shift ще раз.

# ---- початок ----
web-hello = Робота, дорога й документи за кордоном
web-hello-text = Короткі поради й корисні номери. Відповідає програма, у будь-яку годину. Ім'я не потрібне.
web-door-women = Для жінок за кордоном
web-door-all = Для всіх
web-open-chat = Написати тут
web-read-pages = Читати без листування
web-telegram = Те саме в Telegram
web-countries = Номери за країнами
web-countries-text = Виберіть країну, де Ви зараз.

# ---- листування ----
web-chat = Листування
web-chat-how = Напишіть кількома словами, що трапилося, або натисніть «Почати».
web-chat-note = Листування зберігається зашифрованим. Воно зникає, коли Ви його стираєте, або через місяць тиші. У браузері лишається одна позначка, доки Ви не закриєте його або не натиснете «Вийти».
web-chat-begin = Почати
web-chat-leave = Вийти й прибрати позначку
web-your-words = Напишіть своїми словами
web-send = Надіслати
web-not-sent = Не надіслано. Перевірте зв'язок і спробуйте ще раз: Ваші слова лишилися в полі.
web-choices = Кнопки
web-always = Завжди під рукою

# ---- номери ----
web-call = Подзвонити
web-sms = Написати SMS
web-website = Сторінка в інтернеті
web-card = Картка: показати людям поруч
web-urgent = Терміново
web-others = Інші лінії
web-speaks = Мови: { $languages }
web-paid = як звичайний дзвінок
web-no-name = ім'я не питають
web-checked = перевірено нами: { $date }
web-inside = Номер для дзвінка з цієї країни
web-more-lines = Ще лінії
web-other-country = Інша країна

# ---- on paper ----
web-sheet-card = Картка на папері
web-sheet-leaflet = Листівка з адресами
web-sheet-how = Аркуш формату A6. Щоб надрукувати, відкрийте меню браузера й виберіть «Друк». Відкриту сторінку можна читати й без зв'язку.
web-sheet-care = Хто знайде папір, зможе його прочитати. Безпечніше показати картку на екрані.
web-sheet-scan = Наведіть камеру телефона на квадрат.
web-sheet-numbers = Корисні номери

# ---- про нас ----
web-about = Хто тут відповідає
web-about-program = Тут відповідає програма. Вона нічого не вигадує: усі тексти підготовлено заздалегідь. Під ними названо джерела.
web-about-check = Тексти, яких ще не перевірив редактор, мають позначку. Біля номерів видно, чи ми їх перевіряли.
web-about-kept = Поки Ви лише читаєте, ми нічого не лишаємо у Вашому браузері. Коли Ви пишете, з'являється одна позначка, щоб листування тривало.
web-about-never = Грошей, номерів карток, паролів і кодів ми не просимо ніколи. Якщо хтось просить — це не ми.
web-about-true = Справжні адреси в Telegram лише такі:
web-paused = Зараз не користуйтеся цим ботом у Telegram: замість нас там може відповідати хтось чужий. Тут, на цих сторінках, відповідаємо ми.

# ---- коли щось не так ----
web-not-found = Такої сторінки немає
web-not-found-text = Можливо, адреса змінилася. Почніть спочатку або подзвоніть, якщо терміново.
web-bad = Сторінка не змогла прийняти це
web-bad-text = Поверніться й спробуйте ще раз, коротше. Якщо терміново, ось номери.
web-many = Забагато повідомлень одразу
web-many-text = Зачекайте, будь ласка, хвилину, поверніться й надішліть ще раз. Якщо терміново, ось номери.
web-broken = Зараз не вдалося
web-broken-text = Ми не змогли зберегти чи показати це. Нічого не надіслано. Якщо терміново, подзвоніть: там відповідають люди.
web-away = Далі

# Міста, за часом яких працюють лінії.
place-new_york = Нью-Йорк
place-toronto = Торонто
place-jerusalem = Єрусалим
place-nicosia = Нікосія
place-tbilisi = Тбілісі
place-amsterdam = Амстердам
place-athens = Афіни
place-berlin = Берлін
place-bratislava = Братислава
place-brussels = Брюссель
place-bucharest = Бухарест
place-budapest = Будапешт
place-chisinau = Кишинів
place-copenhagen = Копенгаген
place-dublin = Дублін
place-helsinki = Гельсінкі
place-istanbul = Стамбул
place-kyiv = Київ
place-lisbon = Лісабон
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
place-sofia = Софія
place-stockholm = Стокгольм
place-tallinn = Таллінн
place-vaduz = Вадуц
place-vienna = Відень
place-vilnius = Вільнюс
place-warsaw = Варшава
place-zagreb = Загреб
place-zurich = Цюрих
web-file = Фото, голос або файл, до 20 МБ
web-file-send = Надіслати файл
web-code-copy = Скопіювати
web-code-copied = Скопійовано. Телефон пам'ятає код, доки Ви не скопіюєте щось інше
web-code-marked = Цифри виділено: скопіюйте їх самі
web-code-print = Надрукувати
web-code-stays = Скільки показувати
web-code-stays-on = Доки не піду далі
web-code-minutes = { $minutes } хв
web-code-gone = Прибрано з екрана.
