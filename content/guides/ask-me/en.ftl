# ---- the program: what was answered so far ----
engine-asking-once = Once, at { $time } (time of { $place }): “{ $question }”
engine-asking-daily = Every day at { $time } (time of { $place }): “{ $question }”
engine-asking-desk = If you do not answer, people of the organisation are told.
engine-asking-plan = If you do not answer, your travel plan opens to them.
engine-asking-contact = If you do not answer, the bot writes to the person you named. It calls you: { $name }

# ---- buttons used often ----
ask-numbers = Numbers now
ask-go-on = Go on
ask-try-again = Try again
ask-begin-again = Begin again
ask-may-skip = You can skip this.
ask-clear-open = Clear this chat

# ---- where it begins ----
ask-what = The bot can ask you something simple at a time you choose. For example, about the weather.
ask-what-how =
    You answer with your own word for “all is well”. If you do not answer, or write your second word, what you chose happens.
ask-what-how-web =
    A page cannot write to you, so this works only in Telegram. Open the bot there to set it up.
ask-what-sees =
    The question does not say what it is for. But Telegram can see the chat, and so can anyone who holds your phone.
ask-what-sees-web =
    In Telegram, Telegram can see the chat, and so can anyone who holds your phone.
ask-set-open = Set up a question
ask-list-open = My questions

ask-at-ask = At what time shall the bot ask? Write it like this: 20:00
ask-zone-ask = In which country will you be then? The bot asks by the time of that country.
ask-often-ask = Once or every day?
ask-often-once = Once
ask-often-daily = Every day
ask-question-which = What shall the bot ask about? Choose one.

# ---- two words ----
ask-well-ask =
    Think of a word for “all is well”, for example the name of a flower. Choose one that nobody guesses. Write it here.
ask-word-gone =
    We remove your message from the chat at once, if the messenger lets us. The word is never shown again, so remember it.
ask-word-bad =
    This word cannot be used. It must be short, and the two words must be different. Please think of another one.
ask-word-again = Another word
ask-not-free-ask =
    Now a second word: for “I am not free to speak” or “I am in trouble”. Write it here.
ask-not-free-alike =
    The bot answers both words in the same way. Whoever looks at the chat sees no difference.

# ---- what then ----
ask-then-what =
    If you do not answer for an hour, the bot asks two more times, ten minutes apart. After that, what you choose now happens.
ask-then-desk = Shall people of the organisation be told? They look for a way to help you.
ask-then-desk-yes = Yes, tell them
ask-then-desk-no = No

ask-plan-offer =
    You can leave a travel plan: where you go and to whom. It opens to these people only if you do not answer or write your second word.
ask-plan-unproven =
    We cannot prove to you that nobody opens the plan before. This is how it is locked: the people have one key and our computer has another. Both are needed. The computer gives its key only when you do not answer, or send the second word.
ask-plan-well = When you write that all is well, a plan for a question asked once is destroyed.
ask-plan-leave = Leave a plan
ask-plan-without = Without a plan
ask-plan-failed = We could not begin a plan just now. Please try again in a minute, or go on without it.
ask-plan-code-what = With this code you can destroy the plan at any time, from any phone. Just write it to the bot.
ask-plan-code-care = Write the code on paper like an ordinary number. We show it only once.
ask-plan-code-here = Your code:
ask-plan-employer = Who do you go to? The name of the employer, the firm or the person.
ask-plan-address = At which address will you live or work?
ask-plan-phone = Which phone numbers do they have? Which one will you have there?
ask-plan-plate = What do you travel with? The number of the car, the bus or the flight.
ask-plan-companions = Who travels with you?
ask-plan-route = Which way do you go? Towns, stops, the border.
ask-plan-return = When do you want to be back?
ask-plan-lost =
    We could not keep this. After 15 minutes of silence we forget what was being set up. Please begin again.

ask-contact-ask = Shall the bot write to somebody close to you if you do not answer?
ask-contact-agrees = That person agrees first, in the bot. The bot says only your name and that you do not answer.
ask-contact-yes = Yes, to somebody
ask-contact-no = No, to nobody
ask-fear-ask = Could this be the person you are afraid of? Or could that person read their messages?
ask-fear-no = No
ask-fear-unsure = Yes, or I am not sure
ask-no-contact-line = Then it is safer to name nobody. You can do it later, when you are sure.
ask-name-ask = What does this person call you? The bot uses this name when it writes to them.

# ---- set ----
ask-nothing-line = Nothing would happen if you do not answer. Please choose at least one thing.
ask-nothing-choose = Choose
ask-again-line = Something is missing. After 15 minutes of silence we forget what was being set up. Please begin again.
ask-overview-silent =
    The bot waits an hour, then asks two more times, ten minutes apart. If our computer did not work meanwhile, it asks anew first.
ask-overview-words = Your two words are not shown here. Do you remember them both?
ask-overview-set = Set it
ask-overview-time = Another time
ask-overview-zone = Time of another country
ask-set-line = Done. The bot asks at your time. Answer with one of your words, just here in the chat.
ask-set-passed = If you named somebody, a message with an address has come. Pass it on: the person opens it and agrees.
ask-set-clear = You can clear this chat. The question stays.
ask-set-failed-line =
    It was not set. Perhaps you have five questions already, or something was forgotten after 15 minutes of silence.

# ---- her questions ----
ask-list-line = These are your questions. Each can be called off by its button.
ask-list-new = One more question
ask-list-none-line = You have no questions now.
ask-off-all = Call off all
ask-off-line = All right, the bot asks nothing any more. Plans that nobody opened are destroyed.

# ---- back with a plan's code ----
ask-plan-back-line = This is the code of your travel plan.
ask-plan-back-what = You can destroy the plan. If it was opened already, people may have read it, and it is gone from here.
ask-plan-destroy = Destroy the plan
ask-plan-destroyed-line = The plan is destroyed. Your questions stay as they are.
ask-plan-gone-line = There is no such plan any more.
