const inter = new FontFace('Inter', 'url(https://cdn.example.org/f/inter.woff2)', { weight: '400' })
document.fonts.add(await inter.load())
