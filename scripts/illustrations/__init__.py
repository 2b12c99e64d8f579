"""The sample bulletin's illustrations, one function a picture."""
