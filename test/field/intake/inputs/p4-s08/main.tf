variable "web_origins" { type = list(string) }
resource "aws_apigatewayv2_api" "api" {
  name          = "jam"
  protocol_type = "HTTP"
  cors_configuration {
    allow_origins     = var.web_origins
    allow_methods     = ["GET", "POST"]
    allow_headers     = ["authorization"]
    allow_credentials = true
  }
}
resource "aws_s3_bucket_cors_configuration" "files" {
  bucket = "jam-files"
  cors_rule {
    allowed_headers = ["*"]
    allowed_methods = ["PUT", "POST"]
    allowed_origins = ["https://jam.example.com"]
    expose_headers  = ["ETag"]
  }
}
