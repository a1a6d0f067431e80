variable "origins" {
  type    = list(string)
  default = ["https://app.example.com"]
}

resource "aws_s3_bucket_cors_configuration" "files" {
  bucket = aws_s3_bucket.files.id
  cors_rule {
    allowed_methods = ["GET", "PUT"]
    allowed_origins = var.origins
    allowed_headers = ["*"]
    expose_headers  = ["ETag"]
  }
}

resource "aws_cloudfront_response_headers_policy" "cors" {
  name = "cors"
  cors_config {
    access_control_allow_credentials = true
    access_control_allow_headers {
      items = ["content-type"]
    }
    access_control_allow_methods {
      items = ["GET", "PUT"]
    }
    access_control_allow_origins {
      items = concat(var.origins, ["https://www.example.com"])
    }
    origin_override = true
  }
}

resource "aws_apigatewayv2_api" "http" {
  name          = "shop"
  protocol_type = "HTTP"
  cors_configuration {
    allow_origins     = var.origins
    allow_methods     = ["*"]
    allow_headers     = ["content-type", "authorization"]
    allow_credentials = true
  }
}
