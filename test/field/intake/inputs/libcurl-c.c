CURL *curl;
curl = curl_easy_init();
if(curl) {
  curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, "PUT");
  curl_easy_setopt(curl, CURLOPT_URL, "https://api.example.net/v2/carts");
  struct curl_slist *headers = NULL;
  headers = curl_slist_append(headers, "Origin: https://shop.example.com");
  headers = curl_slist_append(headers, "X-Tenant: 7");
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
}
