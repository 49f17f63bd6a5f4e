# ---- the program: short words ----
engine-added = Added to what you told.
engine-moving = Your live location is added every 2 minutes, for up to 8 hours or until the work on your story is finished. To stop this, end the sharing in the chat.
engine-not-kept =
    We could not keep this just now. Please try again in a minute. If it is urgent, the numbers are below.
engine-moment = One moment, we are looking. If there is no answer after 15 minutes, please write the code once more.
engine-code-hidden = So that no stranger sees the code, we hid it after 15 minutes of silence.
engine-standing-waiting = Your story is with us. Nobody has read it yet.
engine-standing-read = Your story has been read. There is no answer yet.
engine-standing-answered = Your story has been read, and you have an answer. It is in this chat.
engine-standing-closed = The work on your story is finished. You can add something, and it will be read again.
engine-standing-withdrawn = You took your story back. Nothing more is done with it.
engine-standing-erasing = Your story is hidden. Hours until it is erased for good: about { $hours }.
engine-backups = An erased story disappears from our backup copies too, by { $date }.

# ---- buttons used often ----
tell-numbers = Numbers now
tell-go-on = Go on
tell-skip = Skip
tell-done = Done
tell-not-now = No, not now
tell-try-again = Try again
tell-back-to-it = Back to my story
tell-person-open = Write to a person
tell-nothing-changed = It did not work just now. Nothing has changed. Please try again in a minute.

# ---- where it begins ----
tell-person-what =
    Here you can tell what happened, and people will read your words. You need not give a name.
tell-person-sees =
    Telegram can read this chat: it is not end-to-end encrypted. Anyone who picks up your phone can see it too. If you see “Our page” below, it is safer to write there: Telegram cannot see it.
tell-person-sees-web =
    Anyone who takes your phone or computer may see this page.
tell-person-tell = Tell what happened
tell-person-talk = Talk to a person
tell-person-other = Someone else is in trouble
tell-person-code = I have a code
tell-person-lines = Lines and chats by country

tell-door-which = Who should read it? You choose.
tell-door-same = Both are fine. If you are not sure, begin with the organisation that helps.
tell-door-help = A help organisation
tell-door-police = The police
tell-door-open = I want someone else to read it

tell-help-reads = People of a help organisation will read this. They are not the police.
tell-help-passes = They pass your words on only if you agree. The exceptions: a life is in danger, or a child is being hurt.
tell-police-reads = Police officers will read this.
tell-police-record =
    If they see that the law was broken, in Ukraine they must put it on record within 24 hours. Then a check begins.
tell-no-photos = Please do not send pictures without clothes or other very private pictures: a description is enough.
tell-write-open = Write
tell-child-open = I am under 18

tell-child-lines =
    First, here is who listens to children and teenagers. The call is free:
    { svc-ua-116111 } — in Ukraine
    { svc-eu-116111 } — in many EU countries
    We do not know when they answer. Did nobody pick up? Try another line or tell an adult.
tell-child-must =
    It is important to know this before you tell. When a child is being hurt, in Ukraine those who work with children must tell the police. Those who read here may have to do so too.
tell-child-parents =
    We cannot promise that your parents will not find out. Are you afraid of that? You can ask the line for children first, or say so here in your first sentence.
tell-child-when = When may we answer you?

tell-write-own-how =
    Write in one message what happened. Use your own words, it can be short.
    A voice message, a photo, a file, a place on the map or a forwarded message is fine too.
tell-write-other-how =
    Write in one message what you saw or know: where, when, who.
    A voice message, a photo, a file, a place on the map or a forwarded message is fine too.
tell-not-kept-line =
    We could not keep this just now. Nobody has read your words. Try again or call: people answer the numbers.
tell-not-kept-again = Write it again
tell-file-broken-off = One file did not reach us whole. If you can, please send it again.
tell-file-too-large = This file is too large, so the file itself is not kept. What you wrote is kept. If you can, send it in parts (up to 20 MB each), or tell it in words.
tell-file-no-room = There is no more room for files here: the last file is not kept. What you wrote is kept. You can go on in words.

# ---- kept ----
tell-received-line = It is kept. Thank you for telling.
tell-received-code =
    To come back to it from another phone, you can have a code. You need not.
tell-received-more = Now you can add more right here, or answer three short questions.
tell-received-other-thanks = This is enough. If you remember something else, just write it here.
tell-code-show = Show me a code
tell-code-none = I need no code
tell-code-what = With this code you can come back at any time: in this chat, in another bot or on the website. Just write it.
tell-code-care =
    Write the code on paper like an ordinary number. Whoever knows it can read the answer. We show it only once. This message disappears from the chat after two days, or earlier if you chose so.
tell-code-care-web =
    Write the code on paper like an ordinary number. Whoever knows it can read the answer. We show it only once.
tell-code-here = Your code:

tell-may-skip = You can skip this.
tell-where-ask = Where was it, or where is it now? A town, a street, a house, or just a description.
tell-when-ask = When was it? Is it still going on?
tell-answer-ask = May we write back to you? When?
tell-answer-unasked = We write by ourselves only when you allow it. Whoever holds your phone may see a message.
tell-answer-soon = As soon as you can
tell-answer-hours = Only from … to …
tell-answer-self = I will write myself
tell-hours-ask = At which hours may we write to you? For example: from 10:00 to 12:00, Kyiv time.
tell-after-line = Thank you. All of it is kept. What next?
tell-details-open = Add details
tell-consents-open = What may be done with it
tell-finish-line = That is all. If you write more here within 15 minutes, we will add it.
tell-finish-hide = You can clear this chat. Your story stays as it is.
tell-finish-hide-open = Clear this chat

# ---- what may be done with it ----
tell-consents-what = Choose what may be done with your story. Each one by itself, yes or no.
tell-consents-change = You can change your mind at any time, with the code.
tell-consents-police-has = The police already have your story. If the law was broken, they have to put it on record.
tell-consent-help = Help me
tell-consent-police = Pass it to the police
tell-consent-partners = Show it to partners abroad
tell-consent-warn = Warn others
tell-consent-count = Count it
tell-consent-help-ask = May we use your story to look for help for you?
tell-consent-police-ask = May we pass your story to the police?
tell-consent-partners-ask = May we show your story to organisations in other countries that help?
tell-consent-warn-ask =
    May we warn others about that number, page or advert? Nothing will be said about you.
tell-consent-count-ask = May we include your story when we count? Only as a number, with nothing about you.

# ---- details ----
tell-details-who-ask = Who is doing this? A name, a nickname, what they look like. As much as you know.
tell-details-contact-ask = A phone, a page, an address or an account of these people, if you know it.
tell-details-promised-ask = What did they promise? And what is it really like?
tell-details-papers-ask = Where are your papers and your phone now? Who has them?
tell-details-money-ask = Do they pay? Do they speak of a debt? How big is it?
tell-details-others-ask = Are there other people? Are there children? How many?
tell-details-files-ask = Do you have a photo, a document, messages or a voice recording? Send it here.

# ---- a human ----
tell-talk-when = When may we answer you?
tell-talk-unasked = The program asks because someone near you may see a message.
tell-queue-line = You are in the queue: a person will answer you here.
tell-answers-from = People begin to answer on { $date } at { $time }, { $place } time.
tell-queue-write = You can write now. Everything will be read.
tell-queue-danger =
    If there is danger right now, do not wait: { svc-eu-112 } in Europe, Turkey and Georgia, { svc-ua-102 } in Ukraine.
tell-queue-stop = Stop waiting
tell-talk-failed-line = We could not call a person just now. Try again or call: people answer the numbers.
tell-joined-line = Now a person answers you. They read all you write here. The program is silent.
tell-joined-end = The buttons below work as before. You can finish at any time.
tell-talk-finish = Finish the talk
tell-left-line = The person has left. From now on a program answers again.
tell-talk-ended-line = All right, the talk with the person is over. A program answers from now on.

tell-hold-ask = A program has read this, nobody else. Send your words to a person? Without an answer they vanish in 15 minutes.
tell-hold-yes = Yes, send
tell-hold-no = No, erase
tell-dropped-line = Erased. Nobody has read your words.

# ---- coming back ----
tell-have-code-how = Write the code here, at any time and from any screen. Spaces do not matter.
tell-have-code-gone = We remove the message with the code from the chat at once, if the messenger lets us.
tell-again-line = So that no stranger sees your story, it closes after 15 minutes of silence. Please write the code once more.
tell-again-words = If you just wrote something, we did not keep it.
tell-no-such-code-line = This code opens nothing here. Please look at the digits again and write them once more.
tell-no-such-code-next = Does the code not work? You can tell it again, or call: people answer the numbers.
tell-return-failed-line = We could not check the code just now. Please try again in a few minutes.
tell-returned-what = What would you like to do? After 15 minutes of silence this page closes.
tell-returned-add = Add something
tell-returned-consents = What I agreed to
tell-returned-confirm = Get a written confirmation
tell-returned-withdraw = Take it back
tell-returned-erase = Erase it
tell-returned-new-code = New code
tell-replace-why =
    This code was shown in a chat, where somebody else may have seen it. So that nobody reads what you write here, you first need a new code.
tell-add-how = Write or send what is to be added.
tell-added-line = Added. It will be read.

tell-confirm-what = This is a signed document. It holds only the name of our service, the day and a random number. Nothing else.
tell-confirm-care = It comes into this chat. Think whether a stranger could see it.
tell-confirm-yes = Send it
tell-confirmed-line = The confirmation is in this chat.
tell-withdraw-what =
    After this nothing more is done with your story, but it stays. What was passed on already cannot be brought back. Take it back?
tell-withdraw-yes = Yes, take it back
tell-withdrawn-line = Done. Nothing more will be done with your story.
tell-erase-what =
    Your story is hidden at once and erased for good after 72 hours. With the code you can undo it until then. What was passed on already cannot be brought back.
tell-erase-yes = Yes, erase it
tell-erased-line = Your story is hidden. It is erased for good after 72 hours. With the code you can undo it until then.
tell-erasing-undo = If you have changed your mind, you can have your story back.
tell-undo-open = Do not erase
tell-undone-line = All right, your story stays.
tell-new-code-what = You get a new code, and the old one opens nothing any more. Do you want a new one?
tell-new-code-yes = Yes, a new code
tell-code-new-line = Here is the new code. The old one no longer works.
tell-code-changed-line = Your code was changed on another device. The old one no longer works: use the new one.
tell-left-it-line = Closed. You can come back at any time, with the code.
