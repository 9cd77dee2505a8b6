"""Mail addresses: whose domain says something about the company, and whose does not."""

_FREE_MAIL = (
    "aol.com docomo.ne.jp ezweb.ne.jp gmail.com gmx.de gmx.net googlemail.com hotmail.co.jp hotmail.com icloud.com"
    " live.com live.jp mail.com mail.ru me.com msn.com naver.com outlook.com outlook.jp proton.me protonmail.com qq.com"
    " softbank.ne.jp web.de yahoo.co.jp yahoo.com yahoo.co.uk yahoo.de yandex.ru ymail.com 163.com 126.com"
)
FREE_MAIL = frozenset(_FREE_MAIL.split())
"""Domains under which anybody may have an address."""


def company_domain(domain: str) -> str:
    """Return a domain that may stand for a company; nothing for a free-mail domain."""
    return "" if domain.casefold() in FREE_MAIL else domain.casefold()
