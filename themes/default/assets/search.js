// Search: the words of ?q= stand in the field; the index and the results come with it later.
