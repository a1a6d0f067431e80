curl 'https://api.example.com/v1/items?x=1' \
  -X 'DELETE' \
  -H 'accept: application/json' \
  -H 'authorization: Bearer abc' \
  -H 'origin: https://app.example.com' \
  -H 'referer: https://app.example.com/items' \
  --compressed
