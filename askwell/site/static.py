"""Static files, with the fonts that were made after the server had started."""

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from whitenoise.middleware import WhiteNoiseMiddleware

from askwell.site import fonts

FONT_PATHS = {f"/{settings.STATIC_URL.lstrip('/')}askwell/fonts/{name}" for name in fonts.FONTS}


class Static(WhiteNoiseMiddleware):  # type: ignore[misc]  # it has no types of its own
    """WhiteNoise lists the files once, at the start; a font that has come since is found when it is asked for."""

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answers with the file, or hands the request on."""
        path = request.path_info
        if path in FONT_PATHS and path not in self.files:
            made = self.find_file(path)
            if made:
                self.files[path] = made
        answer: HttpResponseBase = super().__call__(request)
        return answer
