"""The review: one account a screen, until each was gone through."""

from csdesk.ui.pages.review.page import ReviewPage as ReviewPage
