resource "google_storage_bucket" "b" {
  name = "b"
  cors {
    origin          = ["https://app.example.com"]
    method          = ["GET", "PUT"]
    response_header = ["Content-Type"]
    max_age_seconds = 3600
  }
}
