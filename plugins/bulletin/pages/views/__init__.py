"""What templates print. Planners prepare it whole; the theme never searches, sorts or counts."""

from plugins.bulletin.pages.views.article import (
    ArticlePage,
    NameList,
    Related,
    Sharing,
    WithdrawnPage,
)
from plugins.bulletin.pages.views.figures import (
    BarLine,
    BarTable,
    HeatCell,
    HeatLine,
    HeatTable,
    StatisticsPage,
)
from plugins.bulletin.pages.views.home import Band, HomePage, Running
from plugins.bulletin.pages.views.issue import IssuePage, IssuePart
from plugins.bulletin.pages.views.lists import CorrectedArticle, CorrectionsPage, ListPage, MapPage
from plugins.bulletin.pages.views.parts import (
    Card,
    Fact,
    FactValue,
    Group,
    Head,
    Listing,
    Named,
    Notice,
    Pager,
    Piece,
)
from plugins.bulletin.pages.views.pictures import Bar, Chart, DotMap, Spot
from plugins.bulletin.pages.views.plain import RedirectPage, TextPage
from plugins.bulletin.pages.views.topics import (
    IndexPage,
    Participation,
    ParticipationsPage,
    TogetherPage,
    TopicPage,
)

__all__ = [
    "ArticlePage",
    "Band",
    "Bar",
    "BarLine",
    "BarTable",
    "Card",
    "Chart",
    "CorrectedArticle",
    "CorrectionsPage",
    "DotMap",
    "Fact",
    "FactValue",
    "Group",
    "Head",
    "HeatCell",
    "HeatLine",
    "HeatTable",
    "HomePage",
    "IndexPage",
    "IssuePage",
    "IssuePart",
    "ListPage",
    "Listing",
    "MapPage",
    "NameList",
    "Named",
    "Notice",
    "Pager",
    "Participation",
    "ParticipationsPage",
    "Piece",
    "RedirectPage",
    "Related",
    "Running",
    "Sharing",
    "Spot",
    "StatisticsPage",
    "TextPage",
    "TogetherPage",
    "TopicPage",
    "WithdrawnPage",
]
