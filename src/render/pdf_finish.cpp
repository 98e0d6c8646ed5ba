#include "render/pdf_finish.hpp"

#include "render/out.hpp"

#define POINTERHOLDER_TRANSITION 4 // std::shared_ptr everywhere
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace gongkai::render {

namespace {

std::string xmp(std::string_view title, std::string_view language)
{
    Out out;
    out.raw("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
            "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
            "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
            "<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">");
    out.text(title).raw("</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>").text(language);
    out.raw("</rdf:li></rdf:Bag></dc:language></rdf:Description></rdf:RDF></x:xmpmeta>\n"
            "<?xpacket end=\"r\"?>");
    return out.take();
}

// A reader expects one element at the top; Cairo puts all of a document's side by side there.
void gather_under_document(QPDF& pdf, QPDFObjectHandle root)
{
    QPDFObjectHandle tree = root.getKey("/StructTreeRoot");
    if (!tree.isDictionary()) return;
    QPDFObjectHandle children = tree.getKey("/K");
    if (!children.isArray()) return;
    QPDFObjectHandle document =
        pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /StructElem /S /Document >>"));
    document.replaceKey("/P", tree);
    document.replaceKey("/K", children);
    for (QPDFObjectHandle child : children.aitems())
        child.replaceKey("/P", document);
    tree.replaceKey("/K", document);
}

}

std::string finish_pdf(const std::string& bytes, const std::string& title, const std::string& language)
{
    QPDF pdf;
    pdf.processMemoryFile("sheet", bytes.data(), bytes.size());
    QPDFObjectHandle root = pdf.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(language));
    root.replaceKey("/MarkInfo", QPDFObjectHandle::parse("<< /Marked true >>"));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
    gather_under_document(pdf, root);
    QPDFObjectHandle metadata = pdf.newStream(xmp(title, language));
    metadata.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    root.replaceKey("/Metadata", pdf.makeIndirectObject(metadata));

    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDecodeLevel(qpdf_dl_none); // what is compressed stays as it is
    writer.write();
    const std::unique_ptr<Buffer> buffer(writer.getBuffer());
    return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
}

}
