menu-women-hello =
    Hello! Here you can calmly sort out a trip, a job or papers abroad. If something is wrong, you are not alone.
menu-women-how =
    Choose what is closest. Or write in a few words what happened.
    A program answers. No name needed. Telegram can see this chat.
menu-women-going = Going abroad or there now
menu-women-offer = Check an offer
menu-women-papers = They took my papers
menu-women-paid = They don't pay, or a debt
menu-women-drawn = I got drawn into something
menu-women-person = Talk to a person
menu-women-more = About someone else, other
